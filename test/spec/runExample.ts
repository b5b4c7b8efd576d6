import ts from 'typescript';
import { expect } from 'vitest';

/** The entries that examples import, by the name a user writes. */
export type Entries = Readonly<Record<string, () => Promise<object>>>;

/**
 * Runs one example of the documentation and checks what it claims:
 * `expression // => value` (deep equality; `, ...` before the closing bracket allows further members),
 * `expression // ≈ 0.43` (equal when rounded to the digits shown) and `expression // throws code`.
 * A claim goes on in comment lines that follow it directly.
 */
export async function runExample(code: string, entries: Entries): Promise<number> {
  const file = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true);
  const imports = file.statements.filter(ts.isImportDeclaration);
  const modules: Record<string, object> = {};
  for (const { moduleSpecifier } of imports) {
    const name = (moduleSpecifier as ts.StringLiteral).text;
    const load = entries[name];
    if (load === undefined) throw new Error(`an example imports ${name}, which is no entry of the package`);
    modules[name] = await load();
  }
  const body = file.statements.map((statement) => rewrite(statement, file)).join('\n');
  const script = ts.transpileModule(body, { compilerOptions: { target: ts.ScriptTarget.ES2022 } }).outputText;
  const checks = { count: 0 };
  const run = Object.getPrototypeOf(async () => {}).constructor(
    '__modules',
    '__check',
    script.replace(/^export \{\};?$/m, ''),
  );
  await run(modules, (claim: Claim, evaluate: () => unknown) => check(claim, evaluate, checks));
  const written = code.match(/\/\/ (=>|≈|throws) /g)?.length ?? 0;
  if (written !== checks.count)
    throw new Error(`${written} claims are written, ${checks.count} were checked: claim at the top level only`);
  return checks.count;
}

interface Claim {
  readonly kind: '=>' | '≈' | 'throws';
  readonly text: string;
}

function rewrite(statement: ts.Statement, file: ts.SourceFile): string {
  if (ts.isImportDeclaration(statement)) return importAsConstant(statement);
  const source = statement.getText(file);
  const claim = claimAfter(statement, file);
  if (claim === null) return source;
  const named = JSON.stringify(claim);
  if (ts.isExpressionStatement(statement)) {
    return `await __check(${named}, async () => (${statement.expression.getText(file)}));`;
  }
  const variable = ts.isVariableStatement(statement)
    ? statement.declarationList.declarations[0]?.name.getText(file)
    : undefined;
  if (variable === undefined) throw new Error(`a claim must follow an expression or a variable: ${source}`);
  return `${source}\nawait __check(${named}, async () => ${variable});`;
}

function importAsConstant({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  const from = `__modules[${moduleSpecifier.getText()}]`;
  const bindings = importClause?.namedBindings;
  if (importClause === undefined || importClause.phaseModifier === ts.SyntaxKind.TypeKeyword || bindings === undefined)
    return '';
  if (ts.isNamespaceImport(bindings)) return `const ${bindings.name.text} = ${from};`;
  const names = bindings.elements
    .filter((element) => !element.isTypeOnly)
    .map(({ name, propertyName }) => {
      return propertyName === undefined ? name.text : `${propertyName.text}: ${name.text}`;
    });
  return `const { ${names.join(', ')} } = ${from};`;
}

function claimAfter(statement: ts.Statement, file: ts.SourceFile): Claim | null {
  const [line = '', ...following] = file.text.slice(statement.end).split('\n');
  const match = /^\s*\/\/ (=>|≈|throws) ?(.*)$/.exec(line);
  if (match === null) return null;
  const until = following.findIndex((next) => !/^\s*\/\/(?! =>| ≈| throws)/.test(next));
  const more = following.slice(0, until < 0 ? following.length : until).map((next) => next.replace(/^\s*\/\/ ?/, ''));
  return { kind: match[1] as Claim['kind'], text: [match[2], ...more].join('\n').trim() };
}

async function check({ kind, text }: Claim, evaluate: () => unknown, checks: { count: number }): Promise<void> {
  checks.count += 1;
  if (kind === 'throws') {
    await expect(Promise.resolve().then(evaluate)).rejects.toMatchObject({ code: text });
    return;
  }
  const actual = await evaluate();
  if (kind === '≈') {
    expect(typeof actual).toBe('number');
    expect((actual as number).toFixed(text.split('.')[1]?.length ?? 0)).toBe(text);
    return;
  }
  const partial = /,?\s*\.\.\.\s*([}\]])$/.exec(text);
  const expected = new Function(`return (${partial === null ? text : text.replace(partial[0], partial[1] ?? '')})`)();
  if (partial === null) expect(actual).toEqual(expected);
  else expect(actual).toMatchObject(expected);
}
