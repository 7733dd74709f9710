import Modal from "@cloudscape-design/components/modal";
import StatusIndicator, { type StatusIndicatorProps } from "@cloudscape-design/components/status-indicator";
import Table from "@cloudscape-design/components/table";
import { useQuery } from "@tanstack/react-query";
import { deliveries } from "../../api/queries";
import type { Delivery, Notification } from "../../api/types";
import { Answer, Empty } from "../../parts/states";
import { Time } from "../../parts/Time";
import { t } from "../../texts";

const n = t.notifications;
const STATES: Record<Delivery["state"], StatusIndicatorProps.Type> = { queued: "pending", sent: "success", failed: "error" };

/** What was sent to whoever a notification tells, the latest first, and what went wrong. */
export function Deliveries({ notification, onClose }: { notification: Notification; onClose: () => void }) {
  const answer = useQuery(deliveries(notification.id));
  return (
    <Modal visible size="large" header={n.sentTo(notification.name)} closeAriaLabel={t.close} onDismiss={onClose}>
      <Answer of={answer}>
        {({ items }) => (
          <Table<Delivery>
            variant="borderless"
            contentDensity="compact"
            wrapLines
            items={items}
            ariaLabels={{ tableLabel: n.deliveries }}
            empty={<Empty title={n.nothingSent} hint={n.nothingSentHint} />}
            columnDefinitions={[
              { id: "at", header: n.sentAt, cell: (one) => <Time at={one.sentAt ?? one.createdAt} /> },
              { id: "title", header: n.message, isRowHeader: true, cell: (one) => one.title },
              {
                id: "state",
                header: n.became,
                cell: (one) => (
                  <>
                    <StatusIndicator type={STATES[one.state]}>{n.delivered[one.state]}</StatusIndicator>
                    {one.error && <div className="key">{n.attempt(one.attempts, one.error)}</div>}
                  </>
                ),
              },
            ]}
          />
        )}
      </Answer>
    </Modal>
  );
}
