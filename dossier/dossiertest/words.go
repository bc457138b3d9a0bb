package dossiertest

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// ErrScenario is what a text that is no scenario unwraps to.
var ErrScenario = errors.New("not a scenario")

// SyntaxError is a place of a text that is no scenario. It unwraps to [ErrScenario].
type SyntaxError struct {
	File         string
	Line, Column int    // from 1; the column counts characters
	Reason       string // what is wrong, as a clause
}

// Error returns, for instance: life.timeline:3:12: "tomorrow" is no day as 2026-03-09.
func (e *SyntaxError) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Reason)
}

// Unwrap returns [ErrScenario].
func (e *SyntaxError) Unwrap() error { return ErrScenario }

// token is one word of a line.
type token struct {
	text   string
	quoted bool
	column int // from 1, in characters
}

// words splits a line; behind the last word comes the comment. On an error column is the place of it.
func words(line string) (all []token, comment string, noted bool, column int, err error) {
	at := 0
	here := func() int { return utf8.RuneCountInString(line[:at]) + 1 }
	if !utf8.ValidString(line) {
		for i, r := range line {
			if _, n := utf8.DecodeRuneInString(line[i:]); r == utf8.RuneError && n == 1 {
				at = i
				break
			}
		}
		return nil, "", false, here(), errors.New("this is not UTF-8")
	}
	for {
		for at < len(line) && (line[at] == ' ' || line[at] == '\t') {
			at++
		}
		if at == len(line) {
			return all, "", false, 0, nil
		}
		switch {
		case line[at] == '#':
			return all, strings.Trim(line[at+1:], " \t\r"), true, 0, nil
		case line[at] == '"':
			text, err := strconv.QuotedPrefix(line[at:])
			if err != nil {
				return nil, "", false, here(), errors.New("the quotes do not end, or have an escape that is none")
			}
			value, err := strconv.Unquote(text)
			if err != nil {
				return nil, "", false, here(), errors.New("the quotes have an escape that is none")
			}
			all = append(all, token{value, true, here()})
			at += len(text)
			if at < len(line) && line[at] != ' ' && line[at] != '\t' {
				return nil, "", false, here(), errors.New("a space is missing behind the quotes")
			}
		default:
			end := at
			for end < len(line) && line[end] != ' ' && line[end] != '\t' {
				end++
			}
			for i, r := range line[at:end] {
				if !bare(r) {
					at += i
					return nil, "", false, here(), fmt.Errorf("%q stands in quotes only", r)
				}
			}
			all = append(all, token{line[at:end], false, here()})
			at = end
		}
	}
}

// bare reports whether a character may stand in a word without quotes. Office hours have ":", "," and ";".
func bare(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || strings.ContainsRune(".-_/+:,;", r)
}

// word writes a word, in quotes only where it needs them.
func word(s string) string {
	for _, r := range s {
		if !bare(r) {
			return quoted(s)
		}
	}
	if s == "" {
		return quoted(s)
	}
	return s
}

func quoted(s string) string { return strconv.Quote(s) }
