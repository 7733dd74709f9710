package dev.atoll.server.notify;

import jakarta.inject.Singleton;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends e-mail through the operator's server: {@code ATOLL_SMTP_URL} and its companions. */
@Singleton
final class Mail {
  private static final String MILLIS = "20000";

  private final Optional<URI> server;
  private final Optional<String> user;
  private final Optional<String> password;
  private final String from;

  Mail(
      @ConfigProperty(name = "atoll.smtp-url") Optional<URI> server,
      @ConfigProperty(name = "atoll.smtp-user") Optional<String> user,
      @ConfigProperty(name = "atoll.smtp-password") Optional<String> password,
      @ConfigProperty(name = "atoll.mail-from", defaultValue = "atoll@localhost") String from) {
    this.server = server;
    this.user = user;
    this.password = password;
    this.from = from;
  }

  /** Whether the operator named a server. */
  boolean isSet() {
    return server.isPresent();
  }

  /** Sends a plain text to addresses parted by commas. */
  void send(String to, Message message) {
    URI smtp =
        server.orElseThrow(
            () -> Undelivered.forGood("this server has no mail server; set ATOLL_SMTP_URL"));
    try {
      MimeMessage mail = new MimeMessage(session(smtp));
      mail.setFrom(new InternetAddress(from));
      mail.setRecipients(jakarta.mail.Message.RecipientType.TO, InternetAddress.parse(to));
      // a resource's name must not begin a header of its own
      mail.setSubject(
          message.title().replaceAll("\\p{Cntrl}+", " "), StandardCharsets.UTF_8.name());
      mail.setText(message.plain(), StandardCharsets.UTF_8.name());
      mail.setSentDate(Date.from(message.at()));
      mail.setHeader("Auto-Submitted", "auto-generated");
      Transport.send(mail);
    } catch (AddressException e) {
      throw Undelivered.forGood("no e-mail address: " + e.getMessage());
    } catch (SendFailedException e) {
      throw Undelivered.forGood("the mail server refused it: " + e.getMessage());
    } catch (MessagingException e) {
      throw Undelivered.now(
          "the mail server %s does not take it: %s".formatted(smtp.getHost(), e.getMessage()));
    }
  }

  private Session session(URI smtp) {
    boolean direct = "smtps".equals(smtp.getScheme());
    String port = String.valueOf(smtp.getPort() > 0 ? smtp.getPort() : direct ? 465 : 587);
    Properties all = new Properties();
    all.setProperty("mail.transport.protocol", "smtp");
    all.setProperty("mail.smtp.host", smtp.getHost());
    all.setProperty("mail.smtp.port", port);
    all.setProperty("mail.smtp.ssl.enable", String.valueOf(direct));
    all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    all.setProperty("mail.smtp.starttls.enable", "true");
    // a password never goes over a line that everybody reads
    all.setProperty("mail.smtp.starttls.required", String.valueOf(!direct && user.isPresent()));
    all.setProperty("mail.smtp.auth", String.valueOf(user.isPresent()));
    all.setProperty("mail.smtp.connectiontimeout", MILLIS);
    all.setProperty("mail.smtp.timeout", MILLIS);
    all.setProperty("mail.smtp.writetimeout", MILLIS);
    return Session.getInstance(
        all,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(user.orElse(""), password.orElse(""));
          }
        });
  }
}
