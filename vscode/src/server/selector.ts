// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
import type { DocumentSelector } from 'vscode-languageclient/node';

/** Files that the server judges or explains, by name: for which language an editor takes them does not count. */
const PATTERNS = [
  '**/fota.{yaml,yml}',
  '**/*.{c,h,cc,hh,cpp,hpp,cxx,hxx,c++,h++,ino,inl,ipp,tpp}',
  '**/*.{ld,lds}',
  '**/{[mM]akefile,[mM]akefile.*,GNUmakefile,*.mk,*.mak}',
  '**/{*.sh,*.bash,Jenkinsfile}',
  '**/*.csv',
  '**/platformio.ini',
  '**/{sdkconfig,sdkconfig.*}',
  '**/{CMakeLists.txt,*.cmake}',
  '**/{.gitlab-ci,.travis,.drone,.woodpecker,.cirrus,appveyor,.appveyor,azure-pipelines,bitbucket-pipelines}.yml',
  '**/{.github/workflows,.circleci,.gitlab}/**/*.{yml,yaml}',
];

export const SELECTOR: DocumentSelector = [
  ...PATTERNS.map((pattern) => ({ scheme: 'file', pattern })),
  { scheme: 'untitled', language: 'fota-project' },
];
