import { expose } from 'comlink';
import { Bench } from './bench/bench.ts';

expose(new Bench());
