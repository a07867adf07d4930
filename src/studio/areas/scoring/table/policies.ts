// Hit policies of DMN with plain words.

import { HIT_POLICIES, type HitPolicy } from '../../../../model/hit-policies.ts';
import type { Label } from '../../../i18n/index.ts';

interface Policy {
  readonly policy: HitPolicy;
  readonly label: Label;
  /** What becomes of no row, several rows and unknown rows. */
  readonly help: Label;
}

export const POLICIES: readonly Policy[] = (Object.keys(HIT_POLICIES) as HitPolicy[]).map((policy) => {
  const { name, help } = HIT_POLICIES[policy];
  return { policy, label: `scoring.policy_${name}`, help: `scoring.policyHelp_${help}` };
});
