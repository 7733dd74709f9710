import Link from "@cloudscape-design/components/link";
import { number } from "./format";

interface Props {
  value: number | null | undefined;
  /** Where the things behind the figure are listed. */
  href?: string;
  /** What is counted, for screen readers. */
  label?: string;
  severity?: "high" | "medium" | "low";
}

/** A figure in a table, right-aligned with those above and below; a nought is pale and leads nowhere. */
export function Figure({ value, href, label, severity }: Props) {
  const text = number(value);
  if (!value) return <span className="figure nought">{text}</span>;
  return (
    <span className={`figure ${severity ?? ""}`}>
      {href ? (
        <Link href={href} ariaLabel={label && `${text} ${label}`}>
          {text}
        </Link>
      ) : (
        text
      )}
    </span>
  );
}
