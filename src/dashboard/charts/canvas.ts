import { QuotestanceError } from '../../errors.ts';
import { createDocument } from './create-document.ts';
import { cleanName } from './names.ts';

/** Any DOM: the `document` of a browser, or one of linkedom, jsdom or happy-dom. */
export interface DomDocument {
  createElementNS(namespace: string, name: string): unknown;
}

/** How a chart is drawn. */
export interface ChartOptions {
  /** Makes the elements. By default the page's own document in a browser, and in Node one that only writes. */
  readonly document?: DomDocument | undefined;
  /** Pixels, 240 to 4000; 570 by default. The height follows from what is drawn. */
  readonly width?: number | undefined;
  /** For narrow screens: fewer things, larger against the width. By default below 480 pixels. */
  readonly isNarrow?: boolean | undefined;
  /**
   * `light`, the default, and `dark` write ground, colours and letters into the chart, so that it stands alone as a file or in a
   * mail. `page` leaves them to the style of the page, which has `CHART_STYLE`, light or dark as its reader likes it.
   */
  readonly theme?: 'light' | 'dark' | 'page' | undefined;
  /** What the chart is called by programs that read pages aloud; by default what it shows. */
  readonly label?: string | undefined;
}

/** The same, and where its marks lead to. */
export interface LinkedChartOptions<Mark> extends ChartOptions {
  /** Where a mark leads to; null for nowhere, as all do by default. Other schemes than http and https are left out. */
  readonly linkTo?: ((mark: Mark) => string | null) | undefined;
}

/** What a chart is drawn on: its options, all of them settled. */
export interface Canvas {
  readonly document: DomDocument;
  readonly width: number;
  readonly isNarrow: boolean;
  readonly theme: 'light' | 'dark' | 'page';
  readonly label: string;
}

const THEMES = ['light', 'dark', 'page'] as const;
const [LEAST, MOST] = [240, 4000];
const NARROW = 480;

/** @throws QuotestanceError `invalid-option`. */
export function openCanvas(options: ChartOptions, label: string): Canvas {
  const { width = 570, theme = 'light' } = options;
  if (!(width >= LEAST && width <= MOST))
    throw new QuotestanceError(
      'invalid-option',
      `width is ${String(width)}; expected pixels from ${LEAST} to ${MOST}`,
    );
  if (!THEMES.includes(theme))
    throw new QuotestanceError(
      'invalid-option',
      `theme is ${String(theme)}; expected one of ${THEMES.join(', ')}`,
    );
  const own = (globalThis as { document?: DomDocument }).document;
  return {
    document: options.document ?? own ?? createDocument(),
    width,
    isNarrow: options.isNarrow ?? width < NARROW,
    theme,
    label: cleanName(options.label ?? label),
  };
}
