package dev.atoll.engine.plan;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The IAM role that lets Atoll read an account, with its policies, as text to deploy there. */
public enum RoleText {
  CLOUDFORMATION,
  TERRAFORM;

  /** The role's name. */
  public static final String ROLE = "AtollRead";

  /**
   * The text, ending in a line break.
   *
   * @param actions that the role allows
   * @param principal the ARN of who may take the role; a parameter without a default where it is
   *     not known
   * @param externalId what they must show to take it
   */
  public String of(Collection<String> actions, Optional<String> principal, String externalId) {
    List<List<String>> parts = PolicyText.split(actions.stream().sorted().distinct().toList());
    return switch (this) {
      case CLOUDFORMATION -> cloudformation(parts, principal, externalId);
      case TERRAFORM -> terraform(parts, principal, externalId);
    };
  }

  private static String cloudformation(
      List<List<String>> parts, Optional<String> principal, String externalId) {
    StringBuilder text = new StringBuilder(PolicyText.CLOUDFORMATION_HEAD);
    text.append(
        """
        Parameters:
          Principal:
            Type: String
            Description: The ARN of the role or account that Atoll runs as
            AllowedPattern: "arn:aws[a-z-]*:iam::[0-9]{12}:.+"
        """);
    principal.ifPresent(arn -> text.append("    Default: ").append(arn).append('\n'));
    text.append(
        """
        Resources:
          AtollRole:
            Type: AWS::IAM::Role
            Properties:
              RoleName: %s
              Description: Lets Atoll read this account
              MaxSessionDuration: 3600
              AssumeRolePolicyDocument:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Action: sts:AssumeRole
                    Principal:
                      AWS: !Ref Principal
                    Condition:
                      StringEquals:
                        sts:ExternalId: "%s"
              ManagedPolicyArns:
        """
            .formatted(ROLE, externalId));
    PolicyText.names(parts)
        .forEach(name -> text.append("        - !Ref ").append(name).append('\n'));
    text.append(PolicyText.resources(parts));
    text.append(
        """
        Outputs:
          RoleArn:
            Value: !GetAtt AtollRole.Arn
        """);
    return text.toString();
  }

  private static String terraform(
      List<List<String>> parts, Optional<String> principal, String externalId) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        variable "principal" {
          type        = string
          description = "The ARN of the role or account that Atoll runs as"
        """);
    principal.ifPresent(arn -> text.append("  default     = \"").append(arn).append("\"\n"));
    text.append(
        """
        }

        data "aws_iam_policy_document" "atoll_trust" {
          statement {
            actions = ["sts:AssumeRole"]
            principals {
              type        = "AWS"
              identifiers = [var.principal]
            }
            condition {
              test     = "StringEquals"
              variable = "sts:ExternalId"
              values   = ["%2$s"]
            }
          }
        }

        resource "aws_iam_role" "atoll" {
          name               = "%1$s"
          description        = "Lets Atoll read this account"
          assume_role_policy = data.aws_iam_policy_document.atoll_trust.json
        }

        """
            .formatted(ROLE, externalId));
    for (String name : PolicyText.terraformNames(parts)) {
      text.append(
          """
          resource "aws_iam_role_policy_attachment" "%1$s" {
            role       = aws_iam_role.atoll.name
            policy_arn = aws_iam_policy.%1$s.arn
          }

          """
              .formatted(name));
    }
    text.append(PolicyText.terraform(parts));
    text.append(
        """

        output "role_arn" {
          value = aws_iam_role.atoll.arn
        }
        """);
    return text.toString();
  }
}
