// A module on engines that are not the one of this process: the hosts that a package carries, in a folder of their own.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { provenanceOf } from '../../src/interchange/index.ts';
import { WASM_HOSTS, wasmOf, type Layout, type WasmFiles } from '../../src/targets/index.ts';
import { moduleOf } from './modules.ts';
import type { Subject, Vector } from './vectors.ts';

export const wasmFor = ({ instrument, plan }: Subject): WasmFiles => wasmOf(plan, provenanceOf(instrument));

export interface Host {
  readonly assess: (given: unknown) => object;
  readonly assessAll: (given: readonly unknown[]) => object[];
}

/** In this process, by the host in JavaScript. */
export async function opened(module: Uint8Array, layout: Layout): Promise<Host> {
  const { open } = await moduleOf<{ open: (wasm: Uint8Array, layout: Layout) => Promise<Host> }>(
    WASM_HOSTS[0]!,
  );
  return open(module, structuredClone(layout));
}

/** The last comparison with a small number is with the next one; null where there is none. */
export function alteredModule(module: Uint8Array): Uint8Array<ArrayBuffer> | null {
  const [constant, notLess] = [0x42, 0x59];
  const isOne = (byte: number, at: number) =>
    byte === constant && module[at + 2] === notLess && module[at + 1]! < 62;
  const at = module.findLastIndex(isOne);
  if (at < 0) return null;
  const other = Uint8Array.from(module);
  other[at + 1]! += 1;
  return other;
}

/** The ids of the vectors of which something else is said; `lost`: ids of which nothing is. */
export function differingFrom(
  vectors: readonly Vector[],
  said: readonly object[],
  lost: readonly string[] = [],
): string[] {
  return vectors.flatMap(({ case: given, assessment }, at) => {
    const { instrument: _, engine: __, ...found } = (said[at] ?? {}) as Record<string, unknown>;
    const expected = structuredClone(without(assessment, lost));
    const isNothingSaidOfItems = lost.length > 0 && found['missing'] === undefined;
    const items = ['missing', 'answered'];
    const own = Object.entries(found).filter(([, value]) => value !== undefined);
    const wanted = Object.entries(expected).filter(([key]) => !isNothingSaidOfItems || !items.includes(key));
    return isDeepStrictEqual(Object.fromEntries(own), Object.fromEntries(wanted)) ? [] : [given.id];
  });
}

/** Counts of answers are said of what is lost, too. */
function without(assessment: object, lost: readonly string[]): object {
  const left = (value: unknown, key: string): unknown => {
    if (Array.isArray(value))
      return key === 'missing' ? value : value.filter((id) => !lost.includes(String(id)));
    if (typeof value !== 'object' || value === null || key === 'answered') return value;
    return Object.fromEntries(Object.entries(value).filter(([id]) => !lost.includes(id)));
  };
  return Object.fromEntries(Object.entries(assessment).map(([key, value]) => [key, left(value, key)]));
}

/** A host that is a program: in a folder with the module and its layout, cases in and assessments out. */
export class ForeignHost {
  private readonly folder = mkdtempSync(join(tmpdir(), 'aspect-wasm-'));
  private readonly command: readonly string[];

  private constructor(file: string, text: string, command: readonly string[]) {
    writeFileSync(join(this.folder, file), text);
    this.command = command;
  }

  /** Null with what is missing here. */
  static python(): ForeignHost | string {
    if (spawnSync('python3', ['-c', 'import wasmtime']).status !== 0)
      return 'wasmtime: no Python that imports it (pip install wasmtime)';
    return new ForeignHost('host.py', WASM_HOSTS[1]!, ['python3', 'host.py']);
  }

  static go(): ForeignHost | string {
    if (spawnSync('go', ['version']).status !== 0) return 'wazero: go not found';
    const host = new ForeignHost('host.go', WASM_HOSTS[2]!, ['./host']);
    for (const args of [
      ['mod', 'init', 'host'],
      ['get', 'github.com/tetratelabs/wazero'],
      ['build', '-o', 'host'],
    ]) {
      if (spawnSync('go', args, { cwd: host.folder }).status === 0) continue;
      host.stop();
      return `wazero: go ${args.join(' ')} fails`;
    }
    return host;
  }

  run(module: Uint8Array, layout: Layout, cases: readonly unknown[]): object[] {
    writeFileSync(join(this.folder, 'scorer.wasm'), module);
    writeFileSync(join(this.folder, 'layout.json'), JSON.stringify(layout));
    const [program, ...args] = this.command;
    const input = cases.map((given) => `${JSON.stringify(given)}\n`).join('');
    const output = execFileSync(program!, args, {
      cwd: this.folder,
      input,
      maxBuffer: 2 ** 28,
      stdio: 'pipe',
    });
    return output
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
  }

  stop(): void {
    rmSync(this.folder, { recursive: true });
  }
}
