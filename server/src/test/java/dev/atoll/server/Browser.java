package dev.atoll.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.CookieStore;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Goes from address to address as a browser does: keeps cookies, follows redirects, fills forms.
 */
final class Browser {
  private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"(?<to>[^\"]+)\"");
  private static final int MOST_REDIRECTS = 10;

  /** A browser takes this machine for a safe place: it sends it secure cookies without TLS. */
  private final CookieManager cookies =
      new CookieManager(null, CookiePolicy.ACCEPT_ALL) {
        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
          super.put(address, headers);
          getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
      };

  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  /** What it shows. */
  record Page(URI address, int status, String text, HttpResponse<String> response) {
    Optional<URI> next() {
      return response.headers().firstValue("Location").map(address::resolve);
    }
  }

  /** One step, whatever it leads to. */
  Page step(URI address) {
    return send(HttpRequest.newBuilder(address).GET());
  }

  Page delete(URI address) {
    return send(HttpRequest.newBuilder(address).header("X-Atoll", "1").DELETE());
  }

  /** Another one with the same cookies. */
  Browser copy() {
    Browser copy = new Browser();
    each((address, cookie) -> copy.cookies.getCookieStore().add(address, cookie));
    return copy;
  }

  private void each(BiConsumer<URI, HttpCookie> visitor) {
    CookieStore store = cookies.getCookieStore();
    store
        .getURIs()
        .forEach(address -> store.get(address).forEach(cookie -> visitor.accept(address, cookie)));
  }

  /** Goes there, and on to where it is sent. */
  Page open(URI address) {
    return followed(step(address));
  }

  /** Fills in the page's form, and goes on to where it is sent. */
  Page submit(Page page, Map<String, String> fields) {
    return followed(submitOnly(page, fields));
  }

  /** Fills in the page's form, and stays with the answer. */
  Page submitOnly(Page page, Map<String, String> fields) {
    Matcher form = FORM.matcher(page.text());
    if (!form.find()) {
      throw new IllegalStateException("no form at " + page.address() + "\n" + page.text());
    }
    URI target = page.address().resolve(form.group("to").replace("&amp;", "&"));
    String body =
        fields.entrySet().stream()
            .map(each ->
                each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(target)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  private Page followed(Page page) {
    Page last = page;
    for (int hop = 0; hop < MOST_REDIRECTS && last.status() / 100 == 3; hop++) {
      last = step(last.next().orElseThrow());
    }
    return last;
  }

  private Page send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
      return new Page(response.uri(), response.statusCode(), response.body(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The names of its cookies. */
  List<String> cookies() {
    return cookies.getCookieStore().getCookies().stream().map(HttpCookie::getName).toList();
  }

  void forget(String name) {
    each((address, cookie) -> {
      if (cookie.getName().equals(name)) {
        cookies.getCookieStore().remove(address, cookie);
      }
    });
  }
}
