// What a hand does in VS Code, and what an eye sees there.
import { join } from 'node:path';

/** One workbench in a browser, with what a user does in it. */
export class Hand {
  constructor(page, pictures, theme) {
    this.page = page;
    this.pictures = pictures;
    this.theme = theme;
  }

  async picture(name) {
    await this.page.screenshot({ path: join(this.pictures, `${name}-${this.theme}.png`) });
  }

  async command(name) {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input').first();
    await input.waitFor();
    await input.fill(`>${name}`);
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** Answers a question, once it stands there. */
  async answer(question, text) {
    await this.page.locator('.quick-input-widget').filter({ hasText: question }).waitFor();
    const input = this.page.locator('.quick-input-widget input:visible').first();
    if (text !== undefined) {
      await input.fill(text);
    }
    await input.press('Enter');
  }

  async pick(label) {
    await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first().click();
  }

  async line(text) {
    return this.page.locator('.monaco-editor .view-line').filter({ hasText: text }).first();
  }

  /** A row of a view in the side bar. */
  row(text) {
    return this.page.locator('.split-view-view .monaco-list-row').filter({ hasText: text }).first();
  }

  async sideBar() {
    await this.page.locator('.activitybar .action-item').filter({ has: this.page.locator('[aria-label^="FOTA"]') }).first().click();
    await this.page.locator('.pane-header').filter({ hasText: 'Devices' }).waitFor();
  }

  /** The question that stands over everything. */
  question(text) {
    return this.page.locator('.monaco-dialog-box').filter({ hasText: text });
  }

  async statusBar(text) {
    await this.page.locator('.statusbar-item').filter({ hasText: text }).first().waitFor({ timeout: 60_000 });
  }

  async dismiss(notice) {
    await notice.hover();
    await notice.locator('.codicon-notifications-clear').click();
    await notice.waitFor({ state: 'detached' });
  }

  async notices() {
    const texts = await this.page.locator('.notification-toast').allInnerTexts();
    return texts.length === 0 ? 'no notice' : texts.map((text) => text.replace(/\s+/g, ' ')).join(' | ');
  }

  notice(text) {
    return this.page.locator('.notification-toast').filter({ hasText: text }).first();
  }
}

export async function waitFor(what, look, limit = 30_000) {
  const end = Date.now() + limit;
  while (!look()) {
    if (Date.now() > end) {
      throw new Error(`waited in vain until ${what}`);
    }
    await new Promise((resolve) => { setTimeout(resolve, 100); });
  }
}
