// CHANGES.md: what changed since the release before this one.

import { digestOf } from '../../../../model/index.ts';
import type { Instrument } from '../../../../model/types.ts';
import { compile, type Plan } from '../../../../plan/index.ts';
import { sayChanges, sayEffects, Speech } from '../../../changes/index.ts';
import { EARLIER, type Earlier } from '../types.ts';
import { ASSESSED_ON } from '../vectors/edges.ts';
import { heading, list, markdown, paragraph } from './markdown.ts';
import { comparedOf, type Progress } from './proofs.ts';

/** `since`: null where nothing was released before. */
export async function changesText(
  instrument: Instrument,
  plan: Plan,
  since: Earlier | null,
  progress: Progress,
): Promise<string> {
  const speech = new Speech(instrument);
  const { id, version } = instrument;
  const title = heading(1, speech.say('changesTitle', { title: speech.text(instrument.title) || id }));
  if (!since) return markdown([...title, ...paragraph(speech.say('noEarlier', { version }))]);
  const { document } = since;
  if (!document)
    return markdown([
      ...title,
      ...paragraph(speech.say('earlierNotHere', { version: since.version, sha256: since.sha256 })),
    ]);
  const { computed, others } = sayChanges(document, instrument, speech);
  const told = (name: 'canChangeResults' | 'changesNoResult', lines: readonly string[]) =>
    lines.length === 0 ? [] : [...heading(2, speech.say(name)), ...list(lines)];
  return markdown([
    ...title,
    ...paragraph(
      speech.say('changesFrom', {
        before: document.version,
        beforeSha256: digestOf(document),
        file: EARLIER,
        after: version,
        afterSha256: digestOf(instrument),
      }),
    ),
    ...(computed.length + others.length === 0 ? paragraph(speech.say('bothSame')) : []),
    ...told('canChangeResults', computed),
    ...told('changesNoResult', others),
    ...(await effects(document, instrument, plan, speech, progress)),
  ]);
}

/** A release has no errors; what this program finds wrong in it since then cannot be compared. */
async function effects(
  before: Instrument,
  after: Instrument,
  plan: Plan,
  speech: Speech,
  progress: Progress,
): Promise<string[]> {
  const earlier = compile(before).plan;
  if (!earlier) return paragraph(speech.say('equivalenceOpen'));
  const report = await comparedOf(earlier, plan, progress);
  const lines = sayEffects(report, [before.version, after.version], ASSESSED_ON, speech);
  return [...heading(2, speech.say('effects')), ...list(lines)];
}
