import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import { address } from "../../api/client";
import { t } from "../../texts";

const FORMATS = ["docx", "pdf", "html", "csv", "json"] as const;

/** The review as a file. */
export function ExportReview({ workload }: { workload: string }) {
  return (
    <ButtonDropdown
      items={FORMATS.map((format) => ({ id: format, text: t.review.exportNames[format] }))}
      onItemClick={({ detail }) => {
        // The server names the file.
        location.assign(address(`/reviews/${encodeURIComponent(workload)}/export`, { format: detail.id }));
      }}
    >
      {t.review.exports}
    </ButtonDropdown>
  );
}
