import { useReading } from "./context.ts";
import type { Column } from "./contract.ts";
import { plainSentence } from "./fill.ts";
import { isNumeric, type SortOrder } from "./table.ts";

interface Props {
  column: Column;
  order: SortOrder | undefined;
  onOrder: (order: SortOrder) => void;
}

/** A column's head: pressed once it sorts, pressed again it turns round. Numbers begin with the largest. */
export function SortHeader({ column, order, onOrder }: Props) {
  const { language, w } = useReading();
  const current = order?.column === column.id ? order.direction : undefined;
  const first = isNumeric(column) ? "descending" : "ascending";
  const other = first === "ascending" ? "descending" : "ascending";
  const label = plainSentence(column.label, language);
  return (
    <th
      scope="col"
      className={isNumeric(column) ? "numeric" : "words"}
      aria-sort={current ?? "none"}
    >
      <button
        type="button"
        className="sort-button"
        title={w.sortBy(label.toLowerCase())}
        onClick={() => onOrder({ column: column.id, direction: current === first ? other : first })}
      >
        <span>{label}</span>
        <span className="sort-mark" aria-hidden="true" data-direction={current} />
      </button>
    </th>
  );
}
