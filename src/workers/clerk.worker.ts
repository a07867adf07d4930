import { expose } from 'comlink';
import { Clerk } from './clerk/clerk.ts';

expose(new Clerk());
