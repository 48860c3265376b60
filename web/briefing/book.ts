import type { Assumption, Briefing, Chart, Section, Source, Table } from "./contract.ts";

/** What a section shows, with the names in it looked up. */
export interface Leaf {
  section: Section;
  /** Each chart with its twin; a twin that was shown before is not shown again. */
  figures: {
    chart: Chart;
    number: number;
    table: Table;
    tableNumber: number;
    showTable: boolean;
  }[];
  tables: { table: Table; tableNumber: number }[];
  assumptions: Assumption[];
  sources: Source[];
}

/** The briefing in reading order, its figures and tables numbered as they are met. */
export function leavesOf(briefing: Briefing): Leaf[] {
  const shown = new Map<string, number>();
  let figureNumber = 0;
  const meet = (table: Table) => {
    const isNew = !shown.has(table.id);
    if (isNew) shown.set(table.id, shown.size + 1);
    return { tableNumber: shown.get(table.id) ?? 0, isNew };
  };
  return briefing.sections.map((section) => {
    const figures = section.charts.flatMap((id) => {
      const chart = briefing.charts.find((one) => one.id === id);
      const table = briefing.tables.find((one) => one.id === chart?.table);
      if (chart === undefined || table === undefined) return [];
      const { tableNumber, isNew } = meet(table);
      return [{ chart, number: ++figureNumber, table, tableNumber, showTable: isNew }];
    });
    const tables = section.tables.flatMap((id) => {
      const table = briefing.tables.find((one) => one.id === id);
      if (table === undefined) return [];
      const { tableNumber, isNew } = meet(table);
      return isNew ? [{ table, tableNumber }] : [];
    });
    const assumptions = section.assumptions.flatMap((id) =>
      briefing.assumptions.filter((one) => one.id === id),
    );
    return {
      section,
      figures,
      tables,
      assumptions,
      sources: sourcesOf(section, assumptions, briefing),
    };
  });
}

/** Numbers of sources for their notes: the order of the briefing. */
export function sourceNumber(briefing: Briefing, id: string): number {
  return briefing.sources.findIndex((source) => source.id === id) + 1;
}

/** Every source that the section or a sentence in it leans on, in the order of the briefing. */
function sourcesOf(section: Section, assumptions: Assumption[], briefing: Briefing): Source[] {
  const sentences = [
    section.question,
    ...section.sentences,
    ...assumptions.map((one) => one.sentence),
  ];
  const ids = new Set([...section.sources, ...sentences.flatMap((sentence) => sentence.sources)]);
  return briefing.sources.filter((source) => ids.has(source.id));
}
