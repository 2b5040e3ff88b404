import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chooseEmbedder } from './embedder';
import { NGRAM_MODEL, OTHER_LANGUAGES_MODEL, SENTENCE_MODEL } from './embedding-models';
import { openSentenceModel } from './embedding-process';

const signal = AbortSignal.timeout(60_000);
const cosine = (a: number[], b: number[]): number => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

const LEAK = 'The hose of the washing machine split and the kitchen floor was under water.';
const SAME_LEAK = 'An appliance burst while nobody was in, and the room where we cook was flooded.';
const RENT = 'My landlord has put up what I pay each month for the flat.';
const GERMAN =
  'Der Schlauch der Waschmaschine ist geplatzt, und der Boden der Küche stand unter Wasser, als wir nach Hause kamen.';

describe('the sentence model', () => {
  const model = openSentenceModel();
  afterAll(model.close);
  const embed = (text: string) => model.embed({ text, signal });

  it('finds the same event in other words, by unit vectors of 512 numbers', async () => {
    const [leak, same, rent] = [await embed(LEAK), await embed(SAME_LEAK), await embed(RENT)];
    if (!leak || !same || !rent) throw new Error('an English sentence has no vector');
    expect(leak).toHaveLength(512);
    expect(Math.hypot(...leak)).toBeCloseTo(1, 6);
    expect(cosine(leak, same)).toBeGreaterThan(cosine(leak, rent) + 0.1);
    expect(await embed(LEAK)).toEqual(leak);
  });

  it('compares what a person wrote on a form, and not its labels', async () => {
    const form = (story: string) =>
      `Claim form\nFull name:\nPolicy number:\nDescribe what happened:\n${story}\nAmount claimed:`;
    const [leak, same, rent] = [await embed(form(LEAK)), await embed(form(SAME_LEAK)), await embed(form(RENT))];
    if (!leak || !same || !rent) throw new Error('an English form has no vector');
    expect(cosine(leak, same)).toBeGreaterThan(cosine(leak, rent) + 0.1);
  });

  it.each(['12 34', '—', GERMAN])('has no vector for %j', async (text) => {
    expect(await embed(text)).toBeNull();
  });

  it('answers many at once, each with its own', async () => {
    const alone = [await embed(LEAK), await embed(RENT)];
    expect(await Promise.all([LEAK, RENT, LEAK, RENT].map(embed))).toEqual([...alone, ...alone]);
  });

  it('leaves at once when it is told to, and answers the next', async () => {
    const leaving = new AbortController();
    const asked = model.embed({ text: LEAK.repeat(200), signal: leaving.signal });
    leaving.abort(new Error('stopped'));
    await expect(asked).rejects.toThrow('stopped');
    expect(await embed(RENT)).toHaveLength(512);
  });

  it('starts again after its process has ended', async () => {
    const before = await embed(LEAK);
    await model.close();
    expect(await embed(LEAK)).toEqual(before);
  });
});

describe('the choice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'embedder-'));
  const modelThat = (does: string) => {
    const path = join(folder, `${does.length}.mjs`);
    writeFileSync(
      path,
      `process.on('disconnect', () => process.exit()); process.on('message', ({ id }) => { ${does} });`,
    );
    return openSentenceModel({ program: { path, execArgv: [] } });
  };

  it('is the sentence model for English, and n-grams under another name for the rest', async () => {
    const model = openSentenceModel();
    const embedder = await chooseEmbedder(model);
    expect(embedder.models).toEqual([SENTENCE_MODEL, OTHER_LANGUAGES_MODEL]);
    expect((await embedder.embed({ text: LEAK, signal })).model).toBe(SENTENCE_MODEL);
    expect((await embedder.embed({ text: GERMAN, signal })).model).toBe(OTHER_LANGUAGES_MODEL);
    await model.close();
  });

  it.each([
    ['is not installed', 'process.send({ id, missing: true })', 'its packages are not installed'],
    ['crashes', "console.error('no such instruction'); process.exit(7)", 'ended with code 7'],
    ['takes English for another language', 'process.send({ id, unfit: true })', 'another language'],
  ])('is n-grams, and says why, where the model %s', async (_, does, why) => {
    const model = modelThat(does);
    const embedder = await chooseEmbedder(model);
    expect(embedder.models).toEqual([NGRAM_MODEL]);
    expect(embedder.description).toContain(why);
    const { vector, model: name } = await embedder.embed({ text: LEAK, signal });
    expect([name, vector.length]).toEqual([NGRAM_MODEL, 512]);
    await model.close();
  });
});
