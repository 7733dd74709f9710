"""What no API call can set, because AWS itself does: the age of things, the health of tunnels.

Runs in the simulator's process (see ../serve.py). Days are counted back from now.
"""

import datetime
import random

from base import ABROAD, HOME, client

NOW = datetime.datetime.now(datetime.timezone.utc).replace(tzinfo=None, microsecond=0)
OLDEST = 1900
ROLE = "arn:aws:iam::123456789012:role/backup"
DATABASE = f"arn:aws:rds:{HOME}:123456789012:db:ledger-db"

# days since the last use; None: never
KEYS = {
    "ana.ribeiro": [(40, 1)], "bruno.tavares": [(61, 2), (820, None)], "carla.menezes": [(410, 12)],
    "elisa.prado": [(75, 4)], "fabio.lacerda": [(88, 3)], "heitor.campos": [(233, 101)],
    "karina.bastos": [(31, 1)], "leandro.pires": [(512, 9), (640, 377)], "nelson.farias": [(701, 698)],
    "olivia.rocha": [(122, 35)], "jenkins-deploy": [(1340, 0)], "backup-export": [(1105, 1)],
    "partner-sftp": [(903, 0)], "grafana": [(58, 0)], "old-migration": [(1420, 1207)],
}
PASSWORDS = {"ana.ribeiro": 1, "bruno.tavares": 2, "marina.duarte": 240, "nelson.farias": 699, "joao.siqueira": 131}


def ago(days):
    return NOW - datetime.timedelta(days=days)


def backend(service, region=HOME):
    from moto.backends import get_backend

    return get_backend(service)["123456789012"][region]


def age():
    dice = random.Random(468)
    people()
    tunnels()
    for region in [HOME, ABROAD]:
        machines(backend("ec2", region), dice)
    for database in backend("rds").databases.values():
        database.instance_create_time = ago(dice.randint(200, OLDEST))
    for snapshot in backend("rds").database_snapshots.values():
        snapshot.created = ago(dice.randint(100, 900))
    for key in backend("kms").keys.values():
        key.creation_date = ago(dice.randint(300, OLDEST)).timestamp()
    for secret in backend("secretsmanager").secrets.values():
        born = dice.randint(200, OLDEST)
        secret.created_date = int(ago(born).timestamp())
        secret.last_changed_date = int(ago(dice.randint(100, born)).timestamp())
    rotate(backend("secretsmanager").secrets["ledger/database"])


def rotate(secret):
    """Set here and not by a call, because the simulator would run the function in a container."""
    secret.rotation_requested = secret.rotation_enabled = True
    secret.auto_rotate_after_days = 30
    secret.rotation_lambda_arn = f"arn:aws:lambda:{HOME}:123456789012:function:ledger-reconciliation"
    secret.last_rotation_date = secret.last_changed_date = int(ago(12).timestamp())
    secret.next_rotation_date = int(ago(-18).timestamp())


def people():
    iam = backend("iam", "aws")
    for user in iam.users.values():
        keys = KEYS.get(user.name, [])
        user.create_date = ago(max([120, *(born for born, _ in keys)]) + 30)
        for key, (born, used) in zip(user.access_keys, keys):
            key.create_date = ago(born)
            if used is not None:
                key.last_used = ago(used)
        if user.password:
            user.password_last_used = ago(PASSWORDS.get(user.name, 5))
    for item in [*iam.roles.values(), *iam.groups.values()]:
        item.create_date = ago(700)
    # the report's first row, which the simulator leaves out: the root user, seen 19 days ago, without MFA
    stamp = "%Y-%m-%dT%H:%M:%S+00:00"
    report = iam.get_credential_report
    born, seen = ago(OLDEST).strftime(stamp), ago(19).strftime(stamp)
    root = f"<root_account>,arn:aws:iam::123456789012:root,{born},not_supported,{seen},not_supported,not_supported,false"
    unused = ",false,N/A,N/A,N/A,N/A" * 2 + ",false,N/A" * 2 + "\n"

    def with_root():
        head, _, rows = report().partition("\n")
        return f"{head}\n{root}{unused}{rows}"

    iam.get_credential_report = with_root


def tunnels():
    """One VPN has both tunnels, the others run on one."""
    for index, connection in enumerate(backend("ec2").vpn_connections.values()):
        connection.category = "VPN"
        connection.vgw_telemetry = [
            {
                "OutsideIpAddress": f"198.51.100.{10 * index + tunnel}",
                "Status": "UP" if tunnel == 0 or index == 0 else "DOWN",
                "StatusMessage": "1 route" if tunnel == 0 or index == 0 else "IPSEC IS DOWN",
                "AcceptedRouteCount": 1 if tunnel == 0 or index == 0 else 0,
                "LastStatusChange": ago(3 + 80 * index),
            }
            for tunnel in range(2)
        ]


def machines(ec2, dice):
    # AWS forgets a terminated instance within the hour
    for key, reservation in list(ec2.reservations.items()):
        reservation.instances = [i for i in reservation.instances if i.state != "terminated"]
        if not reservation.instances:
            del ec2.reservations[key]
    for reservation in ec2.reservations.values():
        born = ago(dice.randint(3, 1200))
        for instance in reservation.instances:
            instance.launch_time = born
    for image in ec2.amis.values():
        if image.owner_id == "123456789012":
            image.creation_date = ago(400 if image.name == "jangada-base" else 1100)
    for volume in ec2.volumes.values():
        volume.create_time = ago(dice.randint(10, OLDEST))
    # the simulator shows everyone the snapshots behind Amazon's own images; AWS does not
    for key, snapshot in list(ec2.snapshots.items()):
        if snapshot.owner_id != "123456789012":
            del ec2.snapshots[key]
    for snapshot in ec2.snapshots.values():
        snapshot.start_time = ago(dice.randint(10, 1500))


def answers():
    """The backup plan covers the ledger's database and nothing else; agents run on part of the fleet."""
    return {
        "backup:GET /backup/plans/([^/]+)/selections": lambda region, plan: {
            "BackupSelectionsList": [
                {"BackupPlanId": plan, "SelectionId": "ledger", "SelectionName": "ledger", "IamRoleArn": ROLE}
            ]
        },
        "backup:GET /backup/plans/([^/]+)/selections/ledger": lambda region, plan: {
            "BackupPlanId": plan,
            "SelectionId": "ledger",
            "BackupSelection": {"SelectionName": "ledger", "IamRoleArn": ROLE, "Resources": [DATABASE]},
        },
        "backup:GET /resources": lambda region: {
            "Results": [{"ResourceArn": DATABASE, "ResourceType": "RDS", "LastBackupTime": ago(1).timestamp()}]
            if region == HOME
            else []
        },
        "ssm:DescribeInstanceInformation": lambda region: {"InstanceInformationList": managed() if region == HOME else []},
    }


def managed():
    """Instances on which the SSM agent reports: those of the payment services at home."""
    found = client("ec2").describe_instances(
        Filters=[{"Name": "tag:service", "Values": ["pix-gateway", "cards"]}, {"Name": "instance-state-name", "Values": ["running"]}]
    )
    return [
        {
            "InstanceId": instance["InstanceId"], "PingStatus": "Online", "PlatformType": "Linux",
            "AgentVersion": "3.3.1142.0", "ResourceType": "EC2Instance", "IsLatestVersion": False,
        }
        for reservation in found["Reservations"]
        for instance in reservation["Instances"]
    ]
