// A new code for a response option.

import { readPointer } from '../pointer.ts';
import type { Code, Id, Option } from '../types.ts';
import { command, misuse, type Command } from './command.ts';
import { listAt } from './places.ts';

/**
 * Renames the code of an option that stands at a JSON Pointer. Points by code and the answers of test cases follow, for
 * all items that have the option; expressions are left alone, and diagnostics say where one names the old code.
 */
export function renameCode(path: string, from: Code, to: Code): Command {
  return command('rename', path, (draft) => {
    const position = Number(path.slice(path.lastIndexOf('/') + 1));
    const options = listAt(draft, path.slice(0, path.lastIndexOf('/'))) as Option[];
    const option = options[position];
    if (option?.code !== from) misuse(`no option “${from}” stands at ${path}`);
    if (options.some(({ code }) => code === to)) misuse(`another option is “${to}”`);
    option.code = to;

    const [list = '', owner] = readPointer(path);
    const scale = list === 'scales' ? draft.scales[Number(owner)]?.id : undefined;
    const having = new Set<Id>(
      draft.items
        .filter((item, i) =>
          scale === undefined ? i === Number(owner) : 'options' in item && item.options === scale,
        )
        .map(({ id }) => id),
    );
    for (const term of draft.scores.flatMap((score) => score.terms)) {
      if (having.has(term.of) && term.points && !Array.isArray(term.points))
        term.points = withKey(term.points, from, to);
    }
    for (const { responses } of draft.tests) {
      for (const id of having) {
        const answer = responses[id];
        if (answer === from) responses[id] = to;
        else if (Array.isArray(answer)) responses[id] = answer.map((code) => (code === from ? to : code));
      }
    }
  });
}

/** The same map with another key, in its old position. */
function withKey(map: Record<Code, number>, from: Code, to: Code): Record<Code, number> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key === from ? to : key, value]));
}
