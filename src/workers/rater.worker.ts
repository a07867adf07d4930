import { expose } from 'comlink';
import { Rater } from './rater/rater.ts';

expose(new Rater());
