package dev.atoll.engine.expression.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyDocumentsTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          "Principal":"*"                                            => true
          "Principal":{"AWS":"*"}                                    => true
          "Principal":{"AWS":["arn:aws:iam::111122223333:root","*"]} => true
          "NotPrincipal":{"AWS":"111122223333"}                      => true
          "Principal":{"AWS":"arn:aws:iam::111122223333:root"}       => false
          "Principal":{"AWS":["111122223333"]}                       => false
          "Principal":{"Service":"sns.amazonaws.com"}                => false
          "Principal":{"Federated":"cognito-identity.amazonaws.com"} => false
          "Sid":"identity policies name nobody"                      => false
          """)
  void everyoneIsPublic(String principal, boolean expected) {
    String allow = document("\"Effect\":\"Allow\"," + principal + ",\"Action\":\"s3:GetObject\"");
    assertThat(PolicyDocuments.allowsPublic(allow)).isEqualTo(expected);
    assertThat(PolicyDocuments.allowsPublic(allow.replace("Allow", "Deny"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'StringEquals':{'aws:PrincipalOrgID':'o-abc123'}}",
        "{'StringEquals':{'AWS:SourceAccount':'111122223333'}}",
        "{'StringLike':{'aws:PrincipalAccount':['111122223333','444455556666']}}",
        "{'ArnLike':{'aws:SourceArn':'arn:aws:sns:*:111122223333:*'}}",
        "{'ArnEquals':{'aws:SourceArn':'arn:aws:s3:::my-bucket'}}",
        "{'StringLike':{'aws:SourceArn':'arn:aws:s3:::my-bucket/*'}}",
        "{'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::111122223333:role/*'}}",
        "{'StringEquals':{'aws:SourceVpce':'vpce-1a2b3c4d'}}",
        "{'StringEquals':{'aws:SourceVpc':'vpc-1a2b3c4d'}}",
        "{'IpAddress':{'aws:SourceIp':['203.0.113.0/24','2001:db8::/32']}}",
        "{'StringLike':{'aws:userid':'AROAEXAMPLEROLEID123:*'}}",
        "{'StringEquals':{'kms:CallerAccount':'111122223333','kms:ViaService':'s3.x.amazonaws.com'}}",
        "{'ForAnyValue:StringLike':{'aws:PrincipalOrgPaths':'o-abc123/r-1/*'}}",
        "{'StringEquals':{'s3:DataAccessPointAccount':'111122223333'}}",
        "{'Bool':{'elasticfilesystem:AccessedViaMountTarget':'true'}}",
        "{'Bool':{'aws:SecureTransport':'true'},'StringEquals':{'aws:SourceOwner':'111122223333'}}",
      })
  void conditionsThatNameTheirSourceNarrow(String condition) {
    assertThat(PolicyDocuments.allowsPublic(everyoneIf(condition))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'Bool':{'aws:SecureTransport':'true'}}",
        "{'StringEqualsIfExists':{'aws:PrincipalOrgID':'o-abc123'}}",
        "{'ForAllValues:StringLike':{'aws:PrincipalOrgPaths':'o-abc123/*'}}",
        "{'StringNotEquals':{'aws:SourceAccount':'111122223333'}}",
        "{'NotIpAddress':{'aws:SourceIp':'203.0.113.0/24'}}",
        "{'StringLike':{'aws:PrincipalOrgID':'*'}}",
        "{'StringLike':{'aws:PrincipalOrgID':['o-abc123','o-*']}}",
        "{'StringEquals':{'aws:PrincipalOrgID':[]}}",
        "{'ArnLike':{'aws:SourceArn':'arn:aws:sns:eu-west-1:*:topic'}}",
        "{'ArnLike':{'aws:SourceArn':'arn:aws:s3:::*'}}",
        "{'ArnLike':{'aws:PrincipalArn':'arn:aws:iam::*:role/Admin'}}",
        "{'IpAddress':{'aws:SourceIp':'0.0.0.0/0'}}",
        "{'IpAddress':{'aws:SourceIp':['0.0.0.0/1','128.0.0.0/1']}}",
        "{'IpAddress':{'aws:SourceIp':['203.0.113.0/24','::/0']}}",
        "{'StringEquals':{'kms:ViaService':'s3.eu-west-1.amazonaws.com'}}",
        "{'StringEquals':{'lambda:FunctionUrlAuthType':'AWS_IAM'}}",
        "{'StringLike':{'aws:userid':'*'}}",
        "{'StringLike':{'aws:Referer':'https://example.com/*'}}",
        "{'StringEquals':{'aws:PrincipalTag/team':'blue'}}",
        "{'Null':{'aws:PrincipalOrgID':'false'}}",
        "{'ForAnyValue:StringLike':{'aws:PrincipalOrgPaths':'*'}}",
      })
  void othersDoNot(String condition) {
    assertThat(PolicyDocuments.allowsPublic(everyoneIf(condition))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          "Action":"*","Resource":"*"                     => true
          "Action":["s3:Get*","*:*"],"Resource":["*"]     => true
          "Action":"*","Resource":"arn:aws:*:*:*:*"       => true
          "Action":"*","NotResource":"arn:aws:s3:::x"     => true
          "Action":"*","Resource":"arn:aws:s3:::x/*"      => false
          "Action":"iam:*","Resource":"*"                 => false
          "NotAction":"iam:*","Resource":"*"              => false
          """)
  void adminIsEverythingOnEverything(String grant, boolean expected) {
    String allow = document("\"Effect\":\"Allow\"," + grant);
    assertThat(PolicyDocuments.allowsAdmin(allow)).isEqualTo(expected);
    assertThat(PolicyDocuments.allowsAdmin(allow.replace("Allow", "Deny"))).isFalse();
  }

  @Test
  void actionsAndWhatTheyCover() {
    String policy =
        "{'Version':'2012-10-17','Statement':["
            + "{'Effect':'Allow','Action':['S3:Get*','iam:PassRole'],'Resource':'*'},"
            + "{'Effect':'Allow','Action':'kms:Decrypt','Resource':'arn:aws:kms:::key/1'},"
            + "{'Effect':'Deny','Action':'ec2:*','Resource':'*'}]}";
    String document = policy.replace('\'', '"');
    assertThat(PolicyDocuments.actions(document))
        .containsExactly("s3:get*", "iam:passrole", "kms:decrypt");
    assertThat(PolicyDocuments.allowsAction(document, "s3:GetObject")).isTrue();
    assertThat(PolicyDocuments.allowsAction(document, "IAM:passrole")).isTrue();
    assertThat(PolicyDocuments.allowsAction(document, "s3:PutObject")).isFalse();
    assertThat(PolicyDocuments.allowsAction(document, "kms:Decrypt")).isFalse();
    assertThat(PolicyDocuments.allowsAction(document, "ec2:RunInstances")).isFalse();

    String allBut = document("\"Effect\":\"Allow\",\"NotAction\":[\"iam:*\"],\"Resource\":\"*\"");
    assertThat(PolicyDocuments.actions(allBut)).containsExactly("*");
    assertThat(PolicyDocuments.allowsAction(allBut, "s3:GetObject")).isTrue();
    assertThat(PolicyDocuments.allowsAction(allBut, "iam:PassRole")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          'Principal':'*','Action':'s3:*','Resource':['arn:aws:s3:::b','arn:aws:s3:::b/*'] => true
          'Principal':{'AWS':'*'},'Action':'*','Resource':'*' => true
          'Principal':'*','Action':'sqs:*','Resource':'arn:aws:sqs:eu-west-1:111122223333:q' => true
          'Principal':'*','Action':'sns:Publish','Resource':'arn:aws:sns:eu-west-1:111122223333:t' => true
          'Principal':'*','Action':'s3:*','Resource':'arn:aws:s3:::b' => false
          'Principal':'*','Action':'s3:PutObject','Resource':'arn:aws:s3:::b/*' => false
          'Principal':{'AWS':'111122223333'},'Action':'s3:*','Resource':'*' => false
          """)
  void insecureTransportIsDeniedToEveryone(String statement, boolean expected) {
    String deny =
        "'Effect':'Deny'," + statement + ",'Condition':{'Bool':{'aws:SecureTransport':'false'}}";
    String document = document(deny.replace('\'', '"'));
    assertThat(PolicyDocuments.deniesInsecureTransport(document)).isEqualTo(expected);
    assertThat(PolicyDocuments.deniesInsecureTransport(document.replace("Deny", "Allow")))
        .isFalse();
    assertThat(PolicyDocuments.deniesInsecureTransport(document.replace("\"false\"", "\"true\"")))
        .isFalse();
    assertThat(
            PolicyDocuments.deniesInsecureTransport(
                document.replace(
                    "\"Bool\":", "\"StringEquals\":{\"aws:SourceVpc\":\"vpc-1\"},\"Bool\":")))
        .isFalse();
  }

  @Test
  void namesPrincipalsAndServices() {
    String document =
        document(
            "'Effect':'Allow','Action':'*','Principal':{'AWS':['111122223333','*'],'Service':'a.b'}"
                .replace('\'', '"'));
    assertThat(PolicyDocuments.principals(document)).containsExactly("111122223333", "*");
    assertThat(PolicyDocuments.services(document)).containsExactly("a.b");
    assertThat(
            PolicyDocuments.principals(
                document("\"Effect\":\"Allow\",\"NotPrincipal\":{\"AWS\":\"1\"}")))
        .containsExactly("*");
  }

  @Test
  void readsUrlEncodedAndSpelledOtherwise() {
    String plain = everyoneIf("{'StringEquals':{'aws:SourceArn':'arn:aws:a:b:1+1:c'}}");
    String encoded = URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20");
    assertThat(Policy.parse(encoded)).isEqualTo(Policy.parse(plain));
    String single = "{\"statement\":{\"effect\":\"allow\",\"principal\":\"*\",\"action\":\"a:b\"}}";
    assertThat(PolicyDocuments.allowsPublic(single)).isTrue();
  }

  @Test
  void noTextIsNoPolicy() {
    assertThat(PolicyDocuments.allowsPublic("")).isFalse();
    assertThat(PolicyDocuments.allowsAdmin("")).isFalse();
    assertThat(PolicyDocuments.deniesInsecureTransport("")).isFalse();
    assertThat(PolicyDocuments.actions("")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "[]",
        "{}",
        "{\"Statement\":\"x\"}",
        "{\"Statement\":[{\"Action\":\"*\"}]}",
        "{\"Statement\":[{\"Effect\":\"Maybe\"}]}",
        "{\"Statement\":[{\"Effect\":\"Allow\",\"Effect\":\"Deny\"}]}",
        "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":null}]}",
        "{\"Statement\":[{\"Effect\":\"Allow\",\"Actions\":\"*\"}]}",
        "{\"Statement\":[{\"Effect\":\"Allow\",\"Condition\":\"x\"}]}",
        "{\"Statement\":[]",
        "{\"Statement\":[]} {}",
        "%7B%2",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
      })
  void refusesWhatIsNoPolicy(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyDocuments.allowsPublic(text))
        .withMessageStartingWith("the policy document is malformed: ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          {'StringLike':{'gitlab.com:sub':'project_path:acme/*'}}                       => gitlab.com project_path:acme/*
          {'StringEquals':{'gitlab.com:aud':'sts'}}                                     => gitlab.com *
          {'StringNotLike':{'gitlab.com:sub':'project_path:acme/*'}}                    => gitlab.com *
          {'ForAllValues:StringLike':{'gitlab.com:sub':'project_path:acme/*'}}          => gitlab.com project_path:acme/*
          {'StringEqualsIfExists':{'gitlab.com:namespace_path':'acme'}}                 => gitlab.com *
          {'StringEquals':{'gitlab.com:namespace_path':'acme'}}                         => gitlab.com acme
          {'StringLikeIfExists':{'GitLab.com:sub':'a'},'StringEquals':{'gitlab.com:aud':'b'}} => gitlab.com a
          """)
  void whoIsTrustedOutside(String condition, String expected) {
    String trust =
        document(
            "\"Effect\":\"Allow\",\"Principal\":{\"Federated\":"
                + "\"arn:aws:iam::111122223333:oidc-provider/gitlab.com\"},\"Condition\":"
                + condition.replace('\'', '"'));
    assertThat(PolicyDocuments.federated(trust)).containsExactly(expected);
    assertThat(PolicyDocuments.federated(trust.replace("oidc-provider/gitlab.com", "unknown")))
        .containsExactly(expected);
    assertThat(PolicyDocuments.federated(trust.replace("Allow", "Deny"))).isEmpty();
  }

  private static String everyoneIf(String condition) {
    return document(
        "\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"*\",\"Condition\":"
            + condition.replace('\'', '"'));
  }

  private static String document(String statement) {
    return "{\"Version\":\"2012-10-17\",\"Statement\":[{" + statement + "}]}";
  }
}
