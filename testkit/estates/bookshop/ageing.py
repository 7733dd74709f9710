"""What no API call can set: one of the VPN's tunnels is down. Runs in the simulator's process."""

import datetime
import os

# AWS's own policies are there in every account; the simulator has them on demand only
os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"


def age():
    from moto.backends import get_backend

    since = datetime.datetime(2026, 11, 1, 6, 30)
    for connection in get_backend("ec2")["123456789012"]["sa-east-1"].vpn_connections.values():
        connection.category = "VPN"
        connection.vgw_telemetry = [
            {
                "OutsideIpAddress": f"198.51.100.{40 + tunnel}",
                "Status": "DOWN" if tunnel else "UP",
                "StatusMessage": "IPSEC IS DOWN" if tunnel else "1 route",
                "AcceptedRouteCount": 0 if tunnel else 1,
                "LastStatusChange": since,
            }
            for tunnel in range(2)
        ]


def answers():
    return {}
