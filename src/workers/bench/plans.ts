// The plans that are run, by the texts in which they were sent.

import { Kept, shortcut } from '../../model/shortcuts.ts';
import { planIn, type Plan } from '../../plan/index.ts';

/** Without it no run is the run of a plan that is known, either. */
const plansKept = shortcut('plans that were read');
/** What is compared, what is shown, and one more. */
const KEPT = 4;

export class Plans {
  private readonly byText = new Map<string, Plan>();
  private readonly kept = new Kept(plansKept, this.byText);

  of(text: string): Plan {
    const plan = this.kept.of(text, planIn);
    // The latest last, so that what is asked for again and again stays.
    this.byText.delete(text);
    this.byText.set(text, plan);
    for (const old of [...this.byText.keys()].slice(0, -KEPT)) this.byText.delete(old);
    return plan;
  }
}
