import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import { address } from "../api/client";
import { t } from "../texts";

const FORMATS = ["html", "csv", "json", "sarif", "ocsf", "asff", "junit", "markdown", "table"] as const;

/** The latest scan's result, or that of the scan given, as a file. */
export function ExportMenu({ scan }: { scan?: string }) {
  return (
    <ButtonDropdown
      items={FORMATS.map((format) => ({
        id: format,
        text: t.exports.names[format],
        secondaryText: t.exports.uses[format],
      }))}
      onItemClick={({ detail }) => save(address(`/exports/${detail.id}`, { scan }), detail.id)}
    >
      {t.exports.label}
    </ButtonDropdown>
  );
}

const ENDINGS: Record<string, string> = { markdown: "md", table: "txt", junit: "xml", ocsf: "ocsf.json", asff: "asff.json" };

function save(href: string, format: string) {
  const anchor = document.createElement("a");
  anchor.href = href;
  anchor.download = `atoll.${ENDINGS[format] ?? format}`;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
}
