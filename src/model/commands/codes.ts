// A new code for a response option.

import { readPointer } from '../pointer.ts';
import type { Code, Option } from '../types.ts';
import { command, misuse, type Command } from './command.ts';
import { followCode, havingCodesOf, renamed } from './follow.ts';
import { listAt } from './places.ts';

/**
 * Renames the code of an option that stands at a JSON Pointer. Everything that names the code follows, for all items
 * that have the option; expressions are left alone, and diagnostics say where one names the old code.
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
    const having = draft.items
      .filter((item, i) =>
        scale === undefined ? i === Number(owner) : 'options' in item && item.options === scale,
      )
      .map(({ id }) => id);
    followCode(draft, havingCodesOf(draft, having), renamed(from, to));
  });
}
