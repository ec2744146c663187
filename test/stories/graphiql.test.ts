import { existsSync } from 'node:fs';
import { createTestDatabase } from '@cdw/kernel/testing.ts';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Graph, openGraph, operation } from '../graph.ts';

const CHROMIUM = '/usr/bin/chromium';
const hasBrowser = existsSync(CHROMIUM);
if (!hasBrowser) console.log(`There is no ${CHROMIUM}: the test of GraphiQL in a browser is left out.`);

describe.runIf(hasBrowser)('GraphiQL in a browser', () => {
  let graph: Graph;
  let browser: Browser;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await createTestDatabase();
    drop = database.drop;
    graph = await openGraph(database.url, 'in process', { defaultQuery: operation('negundo-and-esco') });
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(async () => {
    await browser.close();
    await graph.close();
    await drop();
  });

  it('runs the question of the project, with nothing from any other server', async () => {
    const page = await browser.newPage();
    const requested: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requested.push(request.url()));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(graph.url);
    await page.getByRole('button', { name: /execute query/i }).click();
    await page.getByText('SWC Negundo Innovation Center').waitFor();
    const { origin } = new URL(graph.url);
    expect(requested.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
