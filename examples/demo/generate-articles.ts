import { openDecks } from './draw.ts';
import { planYear } from './plan-year.ts';
import { readTemplates } from './templates.ts';
import { type DemoArticle, writeArticle } from './write-article.ts';

/** A made-up year of news from Aldersea, in the order of days: always the same articles. */
export function generateArticles(): DemoArticle[] {
  const templates = readTemplates();
  const decks = openDecks();
  return planYear(templates).map((assignment) => writeArticle(assignment, templates, decks));
}
