// Hit policies of DMN with plain words.

import type { HitPolicy } from '../../../../model/types.ts';
import type { Label } from '../../../i18n/index.ts';

interface Policy {
  readonly policy: HitPolicy;
  readonly label: Label;
  /** What becomes of no row, several rows and unknown rows. */
  readonly help: Label;
}

export const POLICIES: readonly Policy[] = [
  { policy: 'U', label: 'scoring.policy_U', help: 'scoring.policyHelp_U' },
  { policy: 'A', label: 'scoring.policy_A', help: 'scoring.policyHelp_A' },
  { policy: 'F', label: 'scoring.policy_F', help: 'scoring.policyHelp_F' },
  { policy: 'P', label: 'scoring.policy_P', help: 'scoring.policyHelp_P' },
  { policy: 'R', label: 'scoring.policy_R', help: 'scoring.policyHelp_sets' },
  { policy: 'O', label: 'scoring.policy_O', help: 'scoring.policyHelp_sets' },
  { policy: 'C', label: 'scoring.policy_C', help: 'scoring.policyHelp_sets' },
  { policy: 'C+', label: 'scoring.policy_Csum', help: 'scoring.policyHelp_C' },
  { policy: 'C<', label: 'scoring.policy_Cmin', help: 'scoring.policyHelp_C' },
  { policy: 'C>', label: 'scoring.policy_Cmax', help: 'scoring.policyHelp_C' },
  { policy: 'C#', label: 'scoring.policy_Ccount', help: 'scoring.policyHelp_Ccount' },
];
