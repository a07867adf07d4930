// The picture of the layers, made from what the files really import: docs/pictures/layers.svg.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

interface Layer {
  readonly name: string;
  /** What it is for, in the words of CONTRIBUTING.md. */
  readonly says: string;
  /** The layers that it imports, without those that another of them brings along. */
  readonly uses: readonly string[];
}

const WIDTH = 960;
const BOX = 58;
const GAP = 12;

export function layersPicture(root: string): string {
  const present = new Set(readdirSync(join(root, 'src')));
  const imports = new Map([...present].map((name) => [name, importsOf(root, name)]));
  const rows = rowsIn(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'))
    .map((row) => row.filter(({ name }) => present.has(name)))
    .filter((row) => row.length > 0)
    .toReversed();
  const drawn = rows.flatMap((row, line) =>
    row.map((layer, place) => box({ ...layer, uses: reduced(layer.name, imports) }, row.length, place, line)),
  );
  const height = rows.length * (BOX + GAP) + GAP;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(WIDTH)} ${String(height)}" font-family="system-ui, sans-serif" role="img" aria-label="The layers of src, each with what it imports">
<style>rect{fill:#f6f8f8;stroke:#8aa3a0}text{fill:#14201f}.name{font-weight:600;font-size:15px}.says{font-size:12px}.uses{font-size:11px;fill:#3f5a57}@media (prefers-color-scheme:dark){rect{fill:#1a2423;stroke:#5d7a76}text{fill:#e6eeed}.uses{fill:#a9c0bd}}</style>
${drawn.join('\n')}
</svg>
`;
}

function box({ name, says, uses }: Layer, count: number, place: number, line: number): string {
  const width = (WIDTH - GAP * (count + 1)) / count;
  const [x, y] = [GAP + place * (width + GAP), GAP + line * (BOX + GAP)];
  const line1 = `<tspan class="name">${name}</tspan><tspan class="says" dx="10">${says}</tspan>`;
  return [
    `<rect x="${x.toFixed(0)}" y="${String(y)}" width="${width.toFixed(0)}" height="${String(BOX)}" rx="6"/>`,
    `<text x="${(x + 12).toFixed(0)}" y="${String(y + 24)}">${line1}</text>`,
    `<text x="${(x + 12).toFixed(0)}" y="${String(y + 44)}" class="uses">${uses.length > 0 ? `imports ${uses.join(', ')}` : 'imports nothing of src'}</text>`,
  ].join('');
}

/** The list of layers in CONTRIBUTING.md, the lowest first: `engine  analysis  run it | prove things about it`. */
function rowsIn(text: string): Omit<Layer, 'uses'>[][] {
  const [, list = ''] = /## Layers[^]*?```\n([^]*?)\n```/.exec(text) ?? [];
  return list.split('\n').map((line) => {
    const words = line
      .trim()
      .split(/ {2,}/)
      .filter((word) => word !== '|');
    const names = words.filter((word) => /^[a-z]+$/.test(word));
    const says = words.slice(names.length);
    return names.map((name, n) => ({ name, says: says[n] ?? '' }));
  });
}

function importsOf(root: string, layer: string): ReadonlySet<string> {
  const folder = join(root, 'src', layer);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ts|svelte)$/.test(file),
  );
  const found = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, to = '']) =>
      normalize(join('src', layer, dirname(file), to)).split('/'),
    );
  });
  const layers = found.filter(([src, name]) => src === 'src' && name !== layer).map(([, name = '']) => name);
  return new Set(layers.filter((name) => !name.includes('.')));
}

function reduced(name: string, imports: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const own = [...(imports.get(name) ?? [])];
  const brought = new Set(own.flatMap((one) => [...reachedFrom(one, imports)]));
  return own.filter((one) => !brought.has(one)).sort();
}

function reachedFrom(name: string, imports: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...(imports.get(name) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(imports.get(next) ?? []));
  }
  return found;
}
