import { ARTICLES, NOTES, SEGMENTS, TEXTS } from './article-tables.ts';
import { ENTITIES, MENTIONS } from './entity-tables.ts';
import { ENTITY_KEYS, LINK_CONFLICTS, LINKED_ENTITIES } from './link-tables.ts';
import { QUOTATIONS } from './quotation-table.ts';
import { REJECTS } from './reject-table.ts';
import { RUNS } from './run-table.ts';
import { EVIDENCE, STANCES } from './stance-tables.ts';

/** The tables that a report goes into. */
export const REPORT_TABLES = [
  ARTICLES,
  SEGMENTS,
  ENTITIES,
  MENTIONS,
  QUOTATIONS,
  STANCES,
  EVIDENCE,
  NOTES,
  TEXTS,
];

/** The tables that tell who is who over the articles of a run, made when it has come to its end. */
export const LINK_TABLES = [ENTITY_KEYS, LINKED_ENTITIES, LINK_CONFLICTS];

/** Tables that databases of earlier versions do not have; those can be read without, and get them when they are written to. */
export const LATER_TABLES = [TEXTS];

/** Every table of the database, in the order of the documentation. */
export const TABLES = [RUNS, ...REPORT_TABLES, REJECTS, ...LINK_TABLES];
