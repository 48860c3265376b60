import { useState } from "react";
import { BarsFigure } from "./BarsFigure.tsx";
import { CartogramFigure } from "./CartogramFigure.tsx";
import { useReading } from "./context.ts";
import type { Chart, Table } from "./contract.ts";
import { FanFigure } from "./FanFigure.tsx";
import { DataTable } from "./DataTable.tsx";
import { Line } from "./Line.tsx";
import { provenanceLine } from "./provenance.ts";

interface Props {
  chart: Chart;
  number: number;
  table: Table;
  tableNumber: number;
  showTable: boolean;
}

/** A chart with its title, where it comes from, and its table twin. */
export function ChartFigure({ chart, number, table, tableNumber, showTable }: Props) {
  const { briefing, language, w } = useReading();
  const [picked, setPicked] = useState<string>();
  return (
    <>
      <figure className={`figure figure-${chart.kind}`}>
        <figcaption>
          <span className="figure-number">{w.figure(number)}</span>
          <span className="figure-title">
            <Line sentence={chart.title} />
          </span>
          <span className="figure-unit">{w.units[chart.unit]}</span>
        </figcaption>
        {chart.kind === "bars" ? (
          <BarsFigure chart={chart} table={table} tableNumber={tableNumber} />
        ) : chart.kind === "fan" ? (
          <FanFigure chart={chart} table={table} tableNumber={tableNumber} />
        ) : (
          <CartogramFigure
            chart={chart}
            table={table}
            tableNumber={tableNumber}
            picked={picked}
            onPick={setPicked}
          />
        )}
        <p className="provenance-line">{provenanceLine(briefing.provenance, language)}</p>
      </figure>
      {showTable &&
        (chart.kind === "cartogram" ? (
          <DataTable
            table={table}
            number={tableNumber}
            folded
            choice={{ key: chart.key, label: chart.label, picked, onPick: setPicked }}
          />
        ) : (
          <DataTable table={table} number={tableNumber} folded />
        ))}
    </>
  );
}
