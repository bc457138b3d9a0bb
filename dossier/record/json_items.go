package record

// The items of a record's lists are JSON of their own too, read as [ParseRecord] reads them within a record and written as
// they are written there. On an error the item is unchanged; the error is a [*RecordError].

// MarshalJSON writes the item under its national names.
func (i Identity) MarshalJSON() ([]byte, error) { return appendDocument(nil, &i, &identityShape) }

// UnmarshalJSON reads the item under its national names.
func (i *Identity) UnmarshalJSON(text []byte) error { return unmarshal(i, text, &identityShape) }

// MarshalJSON writes the item under its national names.
func (d Database) MarshalJSON() ([]byte, error) { return appendDocument(nil, &d, &databaseShape) }

// UnmarshalJSON reads the item under its national names.
func (d *Database) UnmarshalJSON(text []byte) error { return unmarshal(d, text, &databaseShape) }

// MarshalJSON writes the item under its national names.
func (p Paper) MarshalJSON() ([]byte, error) { return appendDocument(nil, &p, &paperShape) }

// UnmarshalJSON reads the item under its national names.
func (p *Paper) UnmarshalJSON(text []byte) error { return unmarshal(p, text, &paperShape) }

// MarshalJSON writes the item under its national names.
func (f Fee) MarshalJSON() ([]byte, error) { return appendDocument(nil, &f, &feeShape) }

// UnmarshalJSON reads the item under its national names.
func (f *Fee) UnmarshalJSON(text []byte) error { return unmarshal(f, text, &feeShape) }

// MarshalJSON writes the item under its national names.
func (a Attachment) MarshalJSON() ([]byte, error) { return appendDocument(nil, &a, &attachmentShape) }

// UnmarshalJSON reads the item under its national names.
func (a *Attachment) UnmarshalJSON(text []byte) error { return unmarshal(a, text, &attachmentShape) }

// MarshalJSON writes the item under its national names.
func (s Supplement) MarshalJSON() ([]byte, error) { return appendDocument(nil, &s, &supplementShape) }

// UnmarshalJSON reads the item under its national names.
func (s *Supplement) UnmarshalJSON(text []byte) error { return unmarshal(s, text, &supplementShape) }

// MarshalJSON writes the item under its national names.
func (r Result) MarshalJSON() ([]byte, error) { return appendDocument(nil, &r, &resultShape) }

// UnmarshalJSON reads the item under its national names.
func (r *Result) UnmarshalJSON(text []byte) error { return unmarshal(r, text, &resultShape) }
