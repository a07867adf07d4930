import { expose } from 'comlink';
import { Prover } from './prover/prover.ts';

expose(new Prover());
