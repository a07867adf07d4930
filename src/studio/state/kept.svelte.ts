// Things that the user keeps on this computer for every instrument, each under a name of its own.

import { readSetting, writeSetting } from '../../storage/index.ts';

export class Kept<One> {
  readonly #setting: string;
  readonly #nameOf: (one: One) => string;
  readonly #isOne: (value: unknown) => value is One;
  #all = $state.raw<readonly One[] | null>(null);
  #reading: Promise<void> | null = null;

  /** `isOne`: enough to list it; what is in it is not believed by that. */
  constructor(setting: string, nameOf: (one: One) => string, isOne: (value: unknown) => value is One) {
    this.#setting = setting;
    this.#nameOf = nameOf;
    this.#isOne = isOne;
  }

  /** Null while they are not read. */
  get all(): readonly One[] | null {
    return this.#all;
  }

  read(): Promise<void> {
    const isList = (value: unknown): value is readonly One[] =>
      Array.isArray(value) && value.every((one) => this.#isOne(one));
    this.#reading ??= readSetting(this.#setting, isList).then((stored) => {
      this.#all ??= stored ?? [];
    });
    return this.#reading;
  }

  /** In the place of one of the same name. False: it is there until the page is closed, and could not be stored. */
  async add(one: One): Promise<boolean> {
    await this.read();
    return this.#keep([...this.#without(this.#nameOf(one)), one]);
  }

  async remove(name: string): Promise<boolean> {
    await this.read();
    return this.#keep(this.#without(name));
  }

  #without(name: string): readonly One[] {
    return (this.#all ?? []).filter((one) => this.#nameOf(one) !== name);
  }

  async #keep(all: readonly One[]): Promise<boolean> {
    this.#all = all;
    return (await writeSetting(this.#setting, all)).ok;
  }
}
