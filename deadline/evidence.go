package deadline

// Evidence says how a fact of law is known (mức độ xác nhận). The better known, the higher; so the zero Evidence claims
// nothing.
type Evidence uint8

// How it is known.
const (
	Unconfirmed  Evidence = iota // general knowledge, not confirmed
	SeenInData                   // seen in software or data files only
	QuotedOnly                   // quoted by a government page, the press or a legal site
	ReadInSource                 // read in the text itself, or in the national codification
)

var evidences = codes{"evidence", []code{
	{"background", Text{VI: "hiểu biết chung, chưa được xác nhận", EN: "general knowledge, not confirmed"}},
	{"seen", Text{VI: "chỉ thấy trong phần mềm hoặc dữ liệu", EN: "seen in software or data only"}},
	{"quoted", Text{VI: "được trích dẫn", EN: "quoted"}},
	{"read", Text{VI: "đã đọc trong văn bản", EN: "read in the text"}},
}}

// String returns the name, such as "quoted".
func (e Evidence) String() string { return evidences.at(uint8(e)).name }

// In says it in a few words of the given language.
func (e Evidence) In(l Language) string { return evidences.at(uint8(e)).is.In(l) }

// MarshalText returns [Evidence.String]; a value that does not exist is an error.
func (e Evidence) MarshalText() ([]byte, error) { return evidences.text(uint8(e)) }

// UnmarshalText reads a name; no text is background.
func (e *Evidence) UnmarshalText(text []byte) error { return unmarshal(evidences, e, text) }
