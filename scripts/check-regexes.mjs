/**
 * Every regular expression of src/, checked by recheck: none may take more than linear time on any string. Prints those that
 * do, with a string that shows it, and ends with 1. Patterns put together of the constants of a file are put together here too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');
const found = new Map();
const unknown = [];

for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
  if (!entry.name.endsWith('.ts')) continue;
  const path = join(entry.parentPath, entry.name);
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const visit = (node) => {
    const place = () =>
      `${relative(root, path)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      note(node.text.slice(1, end), node.text.slice(end + 1), place());
    } else if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText() === 'RegExp'
    ) {
      const [pattern, flags] = node.arguments ?? [];
      const text = pattern === undefined ? '' : evaluate(pattern, file);
      if (text === null) unknown.push(place());
      else note(text, flags?.text ?? '', place());
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
}

function note(pattern, flags, place) {
  const key = `/${pattern}/${flags}`;
  found.set(key, { pattern, flags, places: [...(found.get(key)?.places ?? []), place] });
}

/** The string that an expression of constants comes to; null for any other. */
function evaluate(node, file) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map(({ expression, literal }) => [
      evaluate(expression, file),
      literal.text,
    ]);
    return parts.some(([text]) => text === null) ? null : node.head.text + parts.flat().join('');
  }
  if (ts.isIdentifier(node)) {
    const declared = file.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => declarationList.declarations)
      .find(({ name }) => name.getText() === node.text);
    return declared?.initializer ? evaluate(declared.initializer, file) : null;
  }
  // ['a', 'b'].join('|')
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return null;
  const { expression: list, name } = node.expression;
  if (name.text !== 'join' || !ts.isArrayLiteralExpression(list)) return null;
  const parts = list.elements.map((element) => evaluate(element, file));
  return parts.includes(null) ? null : parts.join(evaluate(node.arguments[0], file));
}

let wrong = unknown.length;
for (const place of unknown)
  process.stdout.write(`${place}: what this regular expression is put together of cannot be told\n`);
for (const [key, { pattern, flags, places }] of found) {
  const { status, complexity, attack, error } = await check(pattern, flags, { timeout: 30_000 });
  if (status === 'safe') continue;
  wrong++;
  const shown = attack ? ` on ${attack.pattern}` : '';
  process.stdout.write(
    `${places.join(', ')}: ${key} is ${complexity?.summary ?? error?.kind ?? status}${shown}\n`,
  );
}
process.stdout.write(`${found.size} regular expressions, ${wrong} not known to be linear\n`);
process.exitCode = wrong > 0 ? 1 : 0;
