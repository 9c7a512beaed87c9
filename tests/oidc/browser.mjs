// A browser: keeps cookies, and follows nothing by itself.
export class Browser {
  #cookies = new Map();

  async visit(url, form) {
    const response = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form && new URLSearchParams(form),
      headers: { cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') },
      redirect: 'manual',
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair] = cookie.split(';');
      const place = pair.indexOf('=');
      this.#cookies.set(pair.slice(0, place), pair.slice(place + 1));
    }
    return response;
  }
}

// What somebody of this name sends with the provider's own page: a name where it asks for one, or consent.
export const answer = (page, name) => ({
  prompt: page.includes('name="login"') ? 'login' : 'consent',
  login: name,
  password: 'any',
});
