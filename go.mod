module github.com/dunghan-vn/dunghan

go 1.26

require (
	github.com/google/go-cmp v0.7.0
	github.com/rickar/cal/v2 v2.1.26
	pgregory.net/rapid v1.3.0
)
