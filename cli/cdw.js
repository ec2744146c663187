#!/usr/bin/env node
// Plain JavaScript that loads the rest later: a Node that is too old to read TypeScript has to be able to say so.
const NODE_MAJOR_MIN = 24;

if (Number.parseInt(process.versions.node, 10) >= NODE_MAJOR_MIN) {
  await import('./main.ts');
} else {
  console.error(
    `cdw needs Node ${NODE_MAJOR_MIN} or newer, and this is ${process.versions.node}. Run it as "npx cdw".`,
  );
  process.exitCode = 2;
}
