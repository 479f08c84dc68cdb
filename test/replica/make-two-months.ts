import { join } from 'node:path';
import { tellStory, writeWorld } from './make-world.ts';
import { twoMonths } from './two-months/story.ts';

/** Write the bundled world anew: `node test/replica/make-two-months.ts`. Same bytes each time. */
writeWorld(join(import.meta.dirname, '../worlds/two-months'), tellStory(twoMonths));
