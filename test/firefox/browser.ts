// The system's Firefox, driven over WebDriver BiDi: its own protocol, without a build made for tests.
import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const ofTheSystem = [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The path of Firefox: $FIREFOX_PATH, or where systems keep it. */
export function findFirefox(): string | undefined {
  return [process.env['FIREFOX_PATH'], ...ofTheSystem].find((path) => path && existsSync(path));
}

export function startFirefox(executablePath: string): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1440, height: 900 },
    // Without these, some systems let downloads and the language of the machine decide what a test sees.
    extraPrefsFirefox: { 'intl.accept_languages': 'en', 'browser.download.useDownloadDir': true },
  });
}
