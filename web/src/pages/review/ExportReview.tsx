import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import { address } from "../../api/client";
import { t } from "../../texts";
import { useSubject } from "./useSubject";

const FORMATS = ["docx", "pdf", "html", "csv", "json"] as const;

/** The review as a file. */
export function ExportReview() {
  const { workload, lens } = useSubject();
  return (
    <ButtonDropdown
      items={FORMATS.map((format) => ({ id: format, text: t.review.exportNames[format] }))}
      onItemClick={({ detail }) => {
        // The server names the file.
        location.assign(address("/reviews/{workload}/export", { workload, format: detail.id, lens }));
      }}
    >
      {t.review.exports}
    </ButtonDropdown>
  );
}
