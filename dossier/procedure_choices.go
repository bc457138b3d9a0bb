package dossier

import (
	"fmt"
	"slices"
	"strings"

	"github.com/dunghan-vn/dunghan/deadline"
)

// Channel is how a dossier is handed in (kênh thực hiện, KenhThucHien). A Channel is its national number.
type Channel uint8

// The channels. The zero Channel is any of them, or one that nobody names.
const (
	AnyChannel    Channel = iota
	ChannelDirect         // 1 trực tiếp
	ChannelOnline         // 2 trực tuyến
	ChannelPost           // 3 bưu chính công ích
)

var channels = choices{"channel", []choice{
	{"any", deadline.Text{VI: "mọi hình thức", EN: "any channel"}},
	{"direct", deadline.Text{VI: "trực tiếp", EN: "in person"}},
	{"online", deadline.Text{VI: "trực tuyến", EN: "online"}},
	{"post", deadline.Text{VI: "bưu chính công ích", EN: "by public post"}},
}}

// String returns the channel's name, such as "online".
func (c Channel) String() string { return channels.at(uint8(c)).name }

// In names the channel in the given language.
func (c Channel) In(l deadline.Language) string { return channels.at(uint8(c)).is.In(l) }

// MarshalText returns [Channel.String]; a channel that does not exist is an error.
func (c Channel) MarshalText() ([]byte, error) { return channels.text(uint8(c)) }

// UnmarshalText reads a channel's name; no text is [AnyChannel].
func (c *Channel) UnmarshalText(text []byte) error { return choose(channels, c, text) }

// OnlineLevel is how far a procedure can be done online (mức độ dịch vụ công trực tuyến, MucDo; Decree 42/2022/NĐ-CP art. 11).
// An OnlineLevel is its national number; there is no level 1.
type OnlineLevel uint8

// The levels. The zero OnlineLevel is not stated.
const (
	OnlineNotStated   OnlineLevel = 0
	OnlineInformation OnlineLevel = 2 // cung cấp thông tin
	OnlinePartial     OnlineLevel = 3 // một phần
	OnlineFull        OnlineLevel = 4 // toàn trình
)

var onlineLevels = choices{"online level", []choice{
	{"not-stated", deadline.Text{VI: "không nêu", EN: "not stated"}},
	{},
	{"information", deadline.Text{VI: "cung cấp thông tin", EN: "information only"}},
	{"partial", deadline.Text{VI: "một phần", EN: "partly online"}},
	{"full", deadline.Text{VI: "toàn trình", EN: "fully online"}},
}}

// String returns the level's name, such as "full".
func (o OnlineLevel) String() string { return onlineLevels.at(uint8(o)).name }

// In names the level in the given language.
func (o OnlineLevel) In(l deadline.Language) string { return onlineLevels.at(uint8(o)).is.In(l) }

// MarshalText returns [OnlineLevel.String]; a level that does not exist is an error.
func (o OnlineLevel) MarshalText() ([]byte, error) { return onlineLevels.text(uint8(o)) }

// UnmarshalText reads a level's name; no text is [OnlineNotStated].
func (o *OnlineLevel) UnmarshalText(text []byte) error { return choose(onlineLevels, o, text) }

// Tier is the level of government of an agency or a step (cấp thực hiện).
type Tier uint8

// The tiers. The zero Tier is not stated. Districts ended on 30 June 2025; older documents have them.
const (
	NoTier   Tier = iota
	Ministry      // cấp bộ
	Province      // cấp tỉnh
	District      // cấp huyện
	Commune       // cấp xã
)

var tiers = choices{"tier", []choice{
	{"not-stated", deadline.Text{VI: "không nêu", EN: "not stated"}},
	{"ministry", deadline.Text{VI: "cấp bộ", EN: "ministry"}},
	{"province", deadline.Text{VI: "cấp tỉnh", EN: "province"}},
	{"district", deadline.Text{VI: "cấp huyện", EN: "district"}},
	{"commune", deadline.Text{VI: "cấp xã", EN: "commune"}},
}}

// String returns the tier's name, such as "province".
func (t Tier) String() string { return tiers.at(uint8(t)).name }

// In names the tier in the given language.
func (t Tier) In(l deadline.Language) string { return tiers.at(uint8(t)).is.In(l) }

// MarshalText returns [Tier.String]; a tier that does not exist is an error.
func (t Tier) MarshalText() ([]byte, error) { return tiers.text(uint8(t)) }

// UnmarshalText reads a tier's name; no text is [NoTier].
func (t *Tier) UnmarshalText(text []byte) error { return choose(tiers, t, text) }

// choice is one value of a small set: what documents call it, which never changes, and what people do. A number that is not
// used has no name.
type choice struct {
	name string
	is   deadline.Text
}

// choices is a set of values by number.
type choices struct {
	what string // what the values are
	all  []choice
}

func (c choices) has(n uint8) bool { return int(n) < len(c.all) && c.all[n].name != "" }

// at returns a value, or the first of the set for one that does not exist.
func (c choices) at(n uint8) choice {
	if !c.has(n) {
		n = 0
	}
	return c.all[n]
}

func (c choices) text(n uint8) ([]byte, error) {
	if !c.has(n) {
		return nil, fmt.Errorf("dossier: there is no %s %d", c.what, n)
	}
	return []byte(c.all[n].name), nil
}

// choose sets v to the value with the given name; no name is the first of the set. On an error v is unchanged.
func choose[T ~uint8](c choices, v *T, text []byte) error {
	if len(text) == 0 {
		*v = 0
		return nil
	}
	n := slices.IndexFunc(c.all, func(one choice) bool { return one.name == string(text) })
	if n < 0 {
		var names []string
		for _, one := range c.all {
			if one.name != "" {
				names = append(names, one.name)
			}
		}
		return &choiceError{"is no " + c.what + "; there are " + strings.Join(names, ", "), string(text)}
	}
	*v = T(n)
	return nil
}

// choiceError is a text that is none of a set.
type choiceError struct{ reason, text string }

func (e *choiceError) Error() string { return fmt.Sprintf("dossier: %q %s", e.text, e.reason) }
