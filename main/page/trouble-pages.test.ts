import { expect, it } from 'vitest';
import { isInsideApp } from './app-origin.ts';
import { troublePages, troubles, troubleUrl } from './trouble-pages.ts';

const textOf = async (language: 'nb' | 'nn' | 'en', path: string, detail = ''): Promise<string> => {
  const file = troublePages(language, { noService: detail }).get(path);
  return new TextDecoder().decode(await file?.body());
};

it('has a page for every trouble, inside the app', () => {
  const pages = troublePages('nb', {});
  for (const trouble of troubles) {
    expect(isInsideApp(troubleUrl(trouble))).toBe(true);
    expect(pages.has(new URL(troubleUrl(trouble)).pathname)).toBe(true);
  }
});

it('speaks the language of the system', async () => {
  const path = '/trouble/alreadyRunning.html';
  expect(await textOf('nb', path)).toContain('Arbeidsflaten er alt åpen');
  expect(await textOf('nn', path)).toContain('<html lang="nn">');
  expect(await textOf('en', path)).toContain('already open');
});

it('shows the file as text', async () => {
  const shown = await textOf('en', '/trouble/noService.html', '/a/<b>&c.json');
  expect(shown).toContain('<code>/a/&lt;b&gt;&amp;c.json</code>');
});

it('needs nothing that the policy forbids', async () => {
  for (const trouble of troubles) {
    const shown = await textOf('nb', `/trouble/${trouble}.html`);
    expect(shown).not.toMatch(/<script|<style|style=|on\w+=/);
  }
});
