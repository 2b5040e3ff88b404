// Carries out a Dockerfile's own steps in plain folders, for a machine without Docker. It knows what ours says and refuses
// the rest, rather than pass over a step.
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fromRoot } from '../machine/paths.mjs';
import { runCommand } from '../supervise/run-command.mjs';

// What tells how to run an image, and leaves nothing in it.
const NOTES = new Set(['EXPOSE', 'HEALTHCHECK', 'CMD', 'USER']);

function readSteps(file) {
  return readFileSync(file, 'utf8')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'))
    .map((line) => {
      const [, word, rest] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
      if (!word) throw new Error(`This line of the Dockerfile is not understood: ${line}`);
      return { word, rest };
    });
}

/** Names and patterns of .dockerignore, which is a list of what may come along and of what may not after all. */
function readContext() {
  const lines = readFileSync(fromRoot('.dockerignore'), 'utf8').split('\n');
  const rules = lines.map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));
  const unknown = rules.filter((rule) => rule !== '*' && !/^![^*/]+$/.test(rule) && !/^\*\*\/[^/]+$/.test(rule));
  if (rules[0] !== '*' || unknown.length > 0) throw new Error(`.dockerignore says what is not understood: ${unknown}`);
  const allowed = rules.filter((rule) => rule.startsWith('!')).map((rule) => rule.slice(1));
  const refused = rules
    .filter((rule) => rule.startsWith('**/'))
    .map((rule) => new RegExp(`^${rule.slice(3).replaceAll('.', '\\.').replaceAll('*', '.*')}$`));
  return { allowed, isRefused: (name) => refused.some((pattern) => pattern.test(name)) };
}

function copyContext({ from, to }) {
  const { allowed, isRefused } = readContext();
  for (const name of allowed.filter((name) => existsSync(fromRoot(name)))) {
    if (from !== '.' && from !== name) continue;
    cpSync(fromRoot(name), path.join(to, name), {
      recursive: true,
      filter: (source) => !isRefused(path.basename(source)),
    });
  }
}

/** @typedef {{ root: string, workdir: string, env: Record<string, string>, notes: Record<string, string> }} Stage */

/**
 * Builds every stage into a folder of its own below `dir`.
 * @param {{ file: string, dir: string, env: NodeJS.ProcessEnv, say: (line: string) => void }} options `env` is what a
 *   container has before the Dockerfile says anything: a PATH and an empty HOME
 * @returns {Promise<Record<string, Stage>>} by the stage's name
 */
export async function buildStages({ file, dir, env, say }) {
  const stages = {};
  let stage = null;
  for (const { word, rest } of readSteps(file)) {
    if (word === 'ARG') continue;
    if (word === 'FROM') {
      const [, image, name] = /^(\S+) AS (\S+)$/.exec(rest) ?? [];
      if (!name) throw new Error(`A stage needs a name: FROM ${rest}`);
      stage = openStage({ parent: stages[image], root: path.join(dir, name) });
      stages[name] = stage;
      continue;
    }
    if (!stage) throw new Error(`${word} stands before the first stage.`);
    if (NOTES.has(word)) stage.notes[word] = rest;
    else await carryOut({ stage, stages, word, rest, env, say });
  }
  return stages;
}

function openStage({ parent, root }) {
  mkdirSync(root, { recursive: true });
  if (parent) cpSync(parent.root, root, { recursive: true, preserveTimestamps: true });
  // Whoever an image's process runs as must reach it.
  chmodSync(root, 0o755);
  if (parent) copyOwners({ from: parent.root, to: root });
  return { root, workdir: parent?.workdir ?? '/', env: { ...parent?.env }, notes: { ...parent?.notes } };
}

/** A copied folder belongs to whoever copied it; in an image it keeps its owner. */
function copyOwners({ from, to }) {
  const { uid, gid } = statSync(from);
  if (process.getuid?.() === 0) chownSync(to, uid, gid);
  if (!statSync(from).isDirectory()) return;
  for (const name of readdirSync(from)) copyOwners({ from: path.join(from, name), to: path.join(to, name) });
}

async function carryOut({ stage, stages, word, rest, env, say }) {
  const here = path.join(stage.root, stage.workdir);
  if (word === 'WORKDIR') {
    stage.workdir = rest;
    mkdirSync(path.join(stage.root, rest), { recursive: true });
  } else if (word === 'ENV') {
    const [name, value] = rest.split(/=(.*)/s);
    stage.env[name] = value;
  } else if (word === 'COPY') {
    const words = rest.split(' ');
    const source = words[0].startsWith('--from=') ? stages[words.shift().slice('--from='.length)] : null;
    const to = path.join(here, words.pop());
    for (const from of words) {
      if (source) cpSync(path.join(source.root, from), to, { recursive: true });
      else copyContext({ from, to });
    }
  } else if (word === 'RUN') {
    if (/(^|\s)\//.test(rest)) throw new Error(`Only paths below WORKDIR can be tried here: RUN ${rest}`);
    await runCommand({
      title: `RUN ${rest}`,
      command: 'sh',
      args: ['-c', rest],
      cwd: here,
      env: { ...env, ...stage.env },
      onLine: say,
    });
  } else throw new Error(`This step of the Dockerfile is not understood: ${word} ${rest}`);
}
