// A bank of the usual size, made by chance and put to use, from wherever cases are missing.

import { planText } from '../../plan/index.ts';
import { USUAL_SETTINGS } from '../../simulation/index.ts';
import { bench, callable, clerk } from '../../workers/index.ts';
import { toast } from '../controls/index.ts';
import { formatNumber, t } from '../i18n/index.ts';
import type { Workspace } from '../state/index.ts';

export async function makeUsualBank(workspace: Workspace): Promise<void> {
  const { key, plan } = workspace;
  if (!plan) return;
  const { count, seed } = USUAL_SETTINGS;
  const name = t('cases.generatedName', { n: formatNumber(count), seed: formatNumber(seed) });
  const made = await clerk().generate(
    { instrument: key, name, plan: planText(plan), settings: USUAL_SETTINGS },
    callable(() => undefined),
  );
  if (made.ok && made.value) workspace.useBank(made.value.id);
  else if (!made.ok && made.problem.kind === 'contradiction')
    toast(t('cases.noSuchCase', { constraints: made.problem.constraints.join(', ') }), { kind: 'problem' });
  else toast(t('cases.refused'), { kind: 'problem' });
}

/** What fails here fails again, and is told, when a bank is made. */
export async function practise({ plan }: Workspace): Promise<void> {
  if (!plan) return;
  const text = planText(plan);
  await Promise.allSettled([clerk().practise(text), bench().practise(text)]);
}
