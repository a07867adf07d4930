// What a part or an item can be of, and the field in which it is chosen.

export {
  codedSources,
  earlierSources,
  numberSources,
  scorableSources,
  valueSources,
  type Source,
} from './sources.ts';
export { default as SourcePicker } from './SourcePicker.svelte';
