/**
 * The script that every page of Lectern's own browser holds: what measures, draws and prints there. It puts one global into
 * the document, by which `browser/call-page` calls the functions of the table.
 */
import { createPageCaller } from './call.ts';
import { pageFunctions } from './functions.ts';

Object.assign(globalThis, { callLectern: createPageCaller(pageFunctions) });
