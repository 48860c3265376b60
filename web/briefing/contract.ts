// Made from schema/briefing.schema.json by `npm run types`; change the schema instead.

export type Id = string;
/**
 * What a value is. half_year reads 2021-II, date is ISO, month reads 2021-04, euro are whole, share lies between 0 and 1, label and code are words.
 */
export type Unit =
  | "people"
  | "inhabitants"
  | "municipalities"
  | "half_years"
  | "rows"
  | "share"
  | "ratio"
  | "date"
  | "half_year"
  | "year"
  | "code"
  | "label"
  | "places"
  | "homes"
  | "nights"
  | "days"
  | "euro"
  | "month";
export type Chart = Cartogram | Bars | Fan | Lines | Gantt | Sankey;

/**
 * What a briefing says: written by the program, rendered by web/. Numbers stand in tables and in the values of sentences, never in a text.
 */
export interface Briefing {
  schema: "briefing/1";
  /**
   * The language in which the page opens.
   */
  language: "nl" | "en";
  title: Text;
  meeting: Sentence;
  provenance: Provenance;
  /**
   * The things to know, on the first page.
   */
  headlines: Sentence[];
  sections: Section[];
  charts: Chart[];
  tables: Table[];
  sources: Source[];
  assumptions: Assumption[];
}
/**
 * The same words in both languages.
 */
export interface Text {
  nl: string;
  en: string;
}
/**
 * Words with places {0}, {1} … for the values, in their order.
 */
export interface Sentence {
  id: Id;
  text: Text;
  values: Value[];
  sources: string[];
}
/**
 * One value of a sentence: a number, a word, or a text in both languages.
 */
export interface Value {
  value: number | string | Text;
  unit: Unit;
  /**
   * Digits after the decimal mark; 0 when absent.
   */
  decimals?: number;
  /**
   * A plus is shown before what is above zero.
   */
  signed?: boolean;
}
export interface Provenance {
  /**
   * Key of the answer: scenario, rows read, version.
   */
  run: string;
  scenario: string;
  /**
   * Digest of the shipped rows that were read.
   */
  data: string;
  /**
   * The user's own packages, each with the digest of its rows that were read.
   */
  own: {
    name: string;
    digest: string;
  }[];
  as_of: string;
  version: string;
}
export interface Section {
  id: Id;
  question: Sentence;
  sentences: Sentence[];
  charts: Id[];
  tables: Id[];
  assumptions: Id[];
  sources: string[];
}
/**
 * A circle per row of the table, its area in proportion to the chosen column, near its place on the map.
 */
export interface Cartogram {
  id: Id;
  kind: "cartogram";
  title: Sentence;
  unit: Unit;
  table: Id;
  key: Id;
  label: Id;
  group: Id;
  /**
   * Columns that can size the circles; the first is shown.
   *
   * @minItems 1
   */
  sizes: [Series, ...Series[]];
  /**
   * Longitude and latitude (WGS84, degrees) by key.
   */
  points: {
    /**
     * @minItems 2
     * @maxItems 2
     */
    [k: string]: [number, number];
  };
}
export interface Series {
  column: Id;
  label: Sentence;
  low?: Id;
  high?: Id;
}
/**
 * A bar per row and series; an interval around its end where the series has one.
 */
export interface Bars {
  id: Id;
  kind: "bars";
  title: Sentence;
  unit: Unit;
  table: Id;
  category: Id;
  orientation: "horizontal" | "vertical";
  /**
   * @minItems 1
   */
  series: [Series, ...Series[]];
  /**
   * Value of the category column that the question is about.
   */
  highlight?: string;
}
/**
 * Bands over the futures by month, the widest first, their median, and further columns as lines.
 */
export interface Fan {
  id: Id;
  kind: "fan";
  title: Sentence;
  unit: Unit;
  table: Id;
  x: Id;
  /**
   * @minItems 1
   */
  bands: [Band, ...Band[]];
  median: Id;
  /**
   * Drawn as steps.
   */
  lines: Series[];
  observed?: Observed;
}
export interface Band {
  low: Id;
  high: Id;
  label: Sentence;
}
/**
 * What was counted, from a table of its own.
 */
export interface Observed {
  table: Id;
  x: Id;
  value: Id;
  later_knowledge?: Id;
}
/**
 * Series over rows in order and equally far apart; a band around a line where the series has an interval.
 */
export interface Lines {
  id: Id;
  kind: "lines";
  title: Sentence;
  unit: Unit;
  table: Id;
  x: Id;
  /**
   * @minItems 1
   */
  series: [Series, ...Series[]];
  /**
   * A value holds until the next one.
   */
  stepped: boolean;
}
/**
 * A bar per row from the day it begins to the day it ends, in a lane for each label; bars that overlap stand upon each other.
 */
export interface Gantt {
  id: Id;
  kind: "gantt";
  title: Sentence;
  unit: Unit;
  table: Id;
  label: Id;
  begin: Id;
  end: Id;
  group?: Id;
  amount?: Id;
}
/**
 * A flow per row, its thickness in proportion to the chosen column, where that is above zero. Flows make no circle.
 */
export interface Sankey {
  id: Id;
  kind: "sankey";
  title: Sentence;
  unit: Unit;
  table: Id;
  from: Id;
  to: Id;
  /**
   * Columns that can be shown, one per year; the first is.
   *
   * @minItems 1
   */
  values: [Series, ...Series[]];
}
export interface Table {
  id: Id;
  title: Sentence;
  /**
   * @minItems 1
   */
  columns: [Column, ...Column[]];
  /**
   * Cells in the order of the columns; null where a figure is not known.
   */
  rows: (number | string | null | Text)[][];
  /**
   * Sentences about a row, shown for the row a reader picks.
   */
  explain?: RowSentence[];
  /**
   * The same table as CSV, beside the briefing.
   */
  file: string;
}
export interface Column {
  id: Id;
  label: Sentence;
  type: "text" | "integer" | "decimal" | "date" | "half_year" | "month";
  unit?: Unit;
  decimals?: number;
  signed?: boolean;
}
/**
 * A sentence about one row of a table: {0}, {1} … are the cells of `columns` in their order, then `values`.
 */
export interface RowSentence {
  id: Id;
  text: Text;
  columns: Id[];
  /**
   * The same for every row; their places follow those of the columns.
   */
  values?: Value[];
  when?: Id;
}
export interface Source {
  id: string;
  citation: string;
  /**
   * The user's own figure, not the shipped package's.
   */
  own?: boolean;
}
export interface Assumption {
  id: Id;
  sentence: Sentence;
}
