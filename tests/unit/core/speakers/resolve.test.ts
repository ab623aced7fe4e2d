import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../../../src/core';
import { claims } from '../claims';
import { speakerOf } from './speaker-of';

const speakersOf = (text: string) => createAnalyser().analyse({ text, language: 'en' }).speakers;
const lastSpeaker = (text: string): string | null | undefined => claims(text).at(-1)?.speaker;

describe('resolveSpeakers', () => {
  it('brings a surname to the full name', () => {
    expect(lastSpeaker('Mayor Ann Vale opened the bridge. “It is safe,” Vale said.')).toBe(
      'Ann Vale',
    );
  });

  it('takes title and role off the name', () => {
    expect(speakersOf('“It is safe,” said Secretary of Bridges Ann Vale.')).toMatchObject([
      { name: 'Ann Vale', kind: 'person', role: 'Secretary of Bridges' },
    ]);
    expect(
      speakersOf('Ann Vale, a professor of law at Anselm College, said it was safe.'),
    ).toMatchObject([{ name: 'Ann Vale', role: 'professor of law at Anselm College' }]);
  });

  it('brings a role to the one who has it', () => {
    expect(lastSpeaker('Mayor Ann Vale opened the bridge. “It is safe,” the mayor said.')).toBe(
      'Ann Vale',
    );
  });

  it('brings an office of several words to the one who has it', () => {
    const text =
      'Secretary of Bridges Ann Vale met President Tom Harrow. The deck is safe, continued the Secretary of Bridges.';
    expect(speakerOf(text, 'the Secretary of Bridges')).toBe('Ann Vale');
  });

  it('names nobody for a role that two have', () => {
    const text = 'Senator Ann Vale met Senator Tom Harrow. “It is safe,” the senator said.';
    expect(lastSpeaker(text)).not.toBe('Ann Vale');
    expect(lastSpeaker(text)).not.toBe('Tom Harrow');
  });

  it('keeps two people of one surname apart', () => {
    const text = '“It is safe,” Ann Vale said. “It is not,” Tom Vale said.';
    expect(claims(text).map(({ speaker }) => speaker)).toEqual(['Ann Vale', 'Tom Vale']);
  });

  it('names nobody for a bare surname that two share', () => {
    expect(lastSpeaker('Ann Vale met Tom Vale. “It is safe,” Vale said.')).toBeNull();
  });

  it('goes by the title where two share a surname', () => {
    expect(lastSpeaker('Ann Vale met Tom Vale. “It is safe,” Mr. Vale said.')).toBe('Tom Vale');
  });

  it('brings "she" to the last fitting person', () => {
    expect(lastSpeaker('Ann Vale met Tom Harrow. “It is safe,” she said.')).toBe('Ann Vale');
    expect(lastSpeaker('“It is safe,” Ann Vale said. “It is new,” she added.')).toBe('Ann Vale');
  });

  it('names nobody for "he" where two are as near', () => {
    const text = 'Oskin Brell and Darro Quint were there. “It is safe,” he said.';
    expect(lastSpeaker(text)).toBeNull();
  });

  it('brings "who" to the name before it', () => {
    expect(lastSpeaker('The bridge was shown to Ann Vale, who said it was safe.')).toBe('Ann Vale');
  });

  it('does not take the possessor for the speaker', () => {
    expect(lastSpeaker('Ann Vale was ill. “She is well now,” a spokesman for Vale said.')).toBe(
      'spokesman for Vale',
    );
    expect(lastSpeaker('Ann Vale was ill. “She is well,” Vale’s lawyer said.')).not.toBe(
      'Ann Vale',
    );
  });

  it('brings an acronym to the organization', () => {
    const text = 'The Central Harbour Agency (CHA) met. “It is safe,” the CHA said.';
    expect(speakersOf(text)).toMatchObject([
      { name: 'Central Harbour Agency', kind: 'organization' },
    ]);
  });

  it('tells groups, documents and unnamed sources', () => {
    const kind = (text: string) => speakersOf(text)[0]?.kind;
    expect(kind('The two villages announced they had made peace.')).toBe('group');
    expect(kind('The report said that the bridge was safe.')).toBe('document');
    expect(kind('Two officials said that the bridge was safe.')).toBe('anonymous');
    expect(kind('The Harbour Agency said that the bridge was safe.')).toBe('organization');
  });

  it('names a paper by what it is, not by how it came or to whom it goes', () => {
    const safe = ' said that the bridge was safe.';
    const memo = 'A harbour memo obtained by the Anselm Herald';
    expect(speakerOf(memo + safe, memo)).toBe('harbour memo');
    const letter = 'The board’s letter to Ann Vale';
    expect(speakerOf(letter + safe, letter)).toBe('board’s letter');
    const filed = 'A lawsuit filed by two captains';
    expect(speakerOf(filed + safe, filed)).toBe('lawsuit filed by two captains');
    const studies = 'A few small, limited studies';
    expect(speakerOf(studies + safe, studies)).toBe('few small, limited studies');
  });

  it('lists where a speaker is mentioned, and the other forms of the name', () => {
    const text = 'Mayor Ann Vale came. “It is safe,” Vale said.';
    const [speaker] = speakersOf(text);
    expect(speaker?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ann Vale',
      'Vale',
    ]);
    expect(speaker?.aliases).toEqual(['Vale']);
  });

  it('takes a name within a role for no candidate of “he”', () => {
    const text = 'Paul Vale campaign spokesman Tom Harrow came. It rained. He said it was safe.';
    expect(lastSpeaker(text)).toBe('Tom Harrow');
  });

  it('brings “it” to the organization that the sentence before is about', () => {
    const text = 'On Monday the Harbour Agency opened the bridge. It said that the deck was safe.';
    expect(lastSpeaker(text)).toBe('Harbour Agency');
  });

  it('brings “most of whom” to those before it', () => {
    const text = 'He spoke to thirty captains, most of whom said that the bridge was safe.';
    expect(speakerOf(text, 'most of whom')).toBe('thirty captains');
  });

  it('does not take many of a people for the people', () => {
    expect(lastSpeaker('Many Corvaners said that the bridge was safe.')).toBe('Many Corvaners');
  });

  it('brings a role without an article in the headline to the first who has it', () => {
    const text =
      'Lawmaker urges repairs, says bridge is unsafe\nRep. Ann Vale spoke. Rep. Tom Harrow left.';
    expect(speakerOf(text, 'Lawmaker')).toBe('Ann Vale');
  });
});
