"""Forty buckets."""

from base import ABROAD, HOME, account, allow, client, pairs, policy, tags

# name, service, environment, what is right (+) or wrong (!) with it beyond the defaults
BUCKETS = [
    ("pix-receipts", "pix-gateway", "production", "kms versions logs lifecycle tls private"),
    ("pix-settlement-files", "pix-gateway", "production", "kms versions logs tls private"),
    ("pix-exports", "pix-gateway", "production", "private"),
    ("cards-embossing", "cards", "production", "kms versions logs lifecycle tls private"),
    ("cards-statements", "cards", "production", "versions private"),
    ("cards-images", "cards", "production", "website public-policy"),
    ("cards-disputes-attachments", "cards", "production", ""),
    ("ledger-archive", "ledger", "production", "kms versions logs lifecycle lock tls private"),
    ("ledger-exports", "ledger", "production", "versions private"),
    ("ledger-migration-2021", "ledger", "production", ""),
    ("onboarding-documents", "onboarding", "production", "aes private"),
    ("onboarding-selfies", "onboarding", "production", "public-acl"),
    ("onboarding-contracts", "onboarding", "production", "kms versions private"),
    ("antifraud-models", "antifraud", "production", "versions private"),
    ("antifraud-training", "antifraud", "production", "lifecycle"),
    ("mobile-assets", "mobile-bff", "production", "website public-policy lifecycle"),
    ("mobile-crash-reports", "mobile-bff", "production", "lifecycle private"),
    ("boleto-returns", "boleto", "production", "aes"),
    ("boleto-pdf", "boleto", "production", "public-policy"),
    ("kyc-evidence", "kyc", "production", "kms versions logs tls private"),
    ("kyc-imports", "kyc", "production", ""),
    ("credit-bureau", "credit", "production", "kms private"),
    ("credit-models", "credit", "production", "versions private"),
    ("statements-pdf", "statements", "production", "versions lifecycle private"),
    ("statements-tmp", "statements", "production", ""),
    ("backoffice-uploads", "backoffice", "production", "any-account"),
    ("data-lake-raw", "data-platform", "production", "kms lifecycle private"),
    ("data-lake-curated", "data-platform", "production", "kms versions private"),
    ("data-lake-sandbox", "data-platform", "production", "any-account"),
    ("site", "platform", "production", "website public-policy versions"),
    ("terraform-state", "platform", "production", "kms versions tls private"),
    ("artifacts", "platform", "production", "lifecycle private"),
    ("backups-mysql", "platform", "production", "aes"),
    ("config-history", "platform", "production", "tls private"),
    ("pix-receipts-stg", "pix-gateway", "staging", "private"),
    ("cards-images-stg", "cards", "staging", "public-acl"),
    ("onboarding-documents-stg", "onboarding", "staging", ""),
    ("data-lake-stg", "data-platform", "staging", "lifecycle"),
]


def build(keys):
    """Returns the names of the buckets that other parts of the estate write to."""
    logs, trail = "jangada-access-logs", "jangada-trail"
    s3 = client("s3")
    for name, service in [(logs, "platform"), (trail, "platform")]:
        create(s3, name, tags(name, service))
        close(s3, name)
    s3.put_bucket_policy(Bucket=trail, Policy=policy(
        allow("s3:PutObject", f"arn:aws:s3:::{trail}/*", {"Service": "cloudtrail.amazonaws.com"}),
    ))
    s3.put_bucket_policy(Bucket=logs, Policy=policy(
        allow("s3:PutObject", f"arn:aws:s3:::{logs}/*", {"Service": "logging.s3.amazonaws.com"}),
    ))
    for short, service, env, features in BUCKETS:
        name = f"jangada-{short}"
        region = ABROAD if short == "site" else HOME
        features = features.split()
        s3 = client("s3", region)
        create(s3, name, tags(name, service, env), lock="lock" in features, region=region)
        for feature in features:
            APPLY[feature](s3, name, service, keys, logs)
    return {"logs": logs, "trail": trail, "site": "jangada-site", "mobile": "jangada-mobile-assets", "config": "jangada-config-history"}


def create(s3, name, label, lock=False, region=HOME):
    where = {} if region == ABROAD else {"CreateBucketConfiguration": {"LocationConstraint": region}}
    s3.create_bucket(Bucket=name, ObjectLockEnabledForBucket=lock, **where)
    s3.put_bucket_tagging(Bucket=name, Tagging={"TagSet": pairs(label)})


def close(s3, name, *_):
    s3.put_public_access_block(
        Bucket=name,
        PublicAccessBlockConfiguration={
            "BlockPublicAcls": True, "IgnorePublicAcls": True, "BlockPublicPolicy": True, "RestrictPublicBuckets": True,
        },
    )


def encrypt(s3, name, algorithm, key=None):
    default = {"SSEAlgorithm": algorithm} | ({"KMSMasterKeyID": key} if key else {})
    s3.put_bucket_encryption(
        Bucket=name,
        ServerSideEncryptionConfiguration={
            "Rules": [{"ApplyServerSideEncryptionByDefault": default, "BucketKeyEnabled": bool(key)}]
        },
    )


def kms(s3, name, service, keys, logs):
    encrypt(s3, name, "aws:kms", keys.get(service, keys["platform"]))


def aes(s3, name, *_):
    encrypt(s3, name, "AES256")


def versions(s3, name, *_):
    s3.put_bucket_versioning(Bucket=name, VersioningConfiguration={"Status": "Enabled"})


def log(s3, name, service, keys, logs):
    s3.put_bucket_logging(
        Bucket=name, BucketLoggingStatus={"LoggingEnabled": {"TargetBucket": logs, "TargetPrefix": f"{name}/"}}
    )


def lifecycle(s3, name, *_):
    s3.put_bucket_lifecycle_configuration(
        Bucket=name,
        LifecycleConfiguration={
            "Rules": [
                {
                    "ID": "cool-down", "Status": "Enabled", "Filter": {"Prefix": ""},
                    "Transitions": [{"Days": 60, "StorageClass": "STANDARD_IA"}],
                    "NoncurrentVersionExpiration": {"NoncurrentDays": 90},
                    "AbortIncompleteMultipartUpload": {"DaysAfterInitiation": 7},
                }
            ]
        },
    )


def lock(s3, name, *_):
    s3.put_object_lock_configuration(
        Bucket=name,
        ObjectLockConfiguration={
            "ObjectLockEnabled": "Enabled", "Rule": {"DefaultRetention": {"Mode": "GOVERNANCE", "Days": 1825}},
        },
    )


def tls(s3, name, *_):
    s3.put_bucket_policy(Bucket=name, Policy=policy({
        "Effect": "Deny", "Principal": "*", "Action": "s3:*",
        "Resource": [f"arn:aws:s3:::{name}", f"arn:aws:s3:::{name}/*"],
        "Condition": {"Bool": {"aws:SecureTransport": "false"}},
    }))


def public_policy(s3, name, *_):
    s3.put_bucket_policy(Bucket=name, Policy=policy(allow("s3:GetObject", f"arn:aws:s3:::{name}/*", "*")))


def any_account(s3, name, *_):
    s3.put_bucket_policy(Bucket=name, Policy=policy(
        allow("s3:*", f"arn:aws:s3:::{name}/*", {"AWS": "arn:aws:iam::345678901234:root"}),
    ))


def public_acl(s3, name, *_):
    s3.put_bucket_acl(Bucket=name, ACL="public-read")


def website(s3, name, *_):
    s3.put_bucket_website(Bucket=name, WebsiteConfiguration={"IndexDocument": {"Suffix": "index.html"}})


APPLY = {
    "kms": kms, "aes": aes, "versions": versions, "logs": log, "lifecycle": lifecycle, "lock": lock, "tls": tls,
    "private": close, "public-policy": public_policy, "public-acl": public_acl, "any-account": any_account,
    "website": website,
}
