import { expose } from 'comlink';
import { Share } from './bench/share.ts';

expose(new Share());
