import Testing

@testable import LanguageModels

@Suite struct RequestTests {
    private static let schema: JSONTree = [
        "type": "object",
        "properties": [
            "title": ["type": "string", "maxLength": 80, "default": "x"],
            "note": ["type": "string"],
            "pages": [
                "type": "array", "minItems": 1,
                "items": ["type": "object", "properties": ["slug": ["type": "string"]], "required": ["slug"]],
            ],
        ],
        "required": ["title", "pages"],
    ]

    private func body(
        _ kind: ProviderKind, _ structured: StructuredOutput = .native,
        _ change: (inout ModelRequest) -> Void = { _ in }
    ) -> JSONTree {
        var request = ModelRequest(system: "Be brief.", "Hello?", maxTokens: 500)
        change(&request)
        return kind.api.request(request, model: "m", key: "key", structured: structured).body ?? .null
    }

    @Test func strictSchemasRequireEveryPropertyAndAllowNull() {
        let strict = SchemaDialect.strict.apply(Self.schema)
        #expect(strict["required"] == ["title", "note", "pages"])
        #expect(strict["additionalProperties"] == false)
        #expect(strict["properties"]?["note"]?["type"] == ["string", "null"])
        #expect(strict["properties"]?["title"]?["default"] == nil)
        #expect(strict["properties"]?["pages"]?["items"]?["additionalProperties"] == false)
        #expect(strict["properties"]?.members.map(\.name) == ["title", "note", "pages"])
    }

    @Test func eachProviderGetsItsOwnDialectOfASchema() {
        let output = OutputSchema(name: "plan", schema: Self.schema)
        let chat = body(.openAIChat) { $0.output = output }["response_format"]?["json_schema"]
        #expect(chat?["strict"] == true && chat?["name"] == "plan")
        let responses = body(.openAIResponses) { $0.output = output }["text"]?["format"]
        #expect(responses?["type"] == "json_schema" && responses?["strict"] == true)
        let ollama = body(.ollama) { $0.output = output }["response_format"]?["json_schema"]
        #expect(ollama?["strict"] == nil && ollama?["schema"] == Self.schema)
        let closed = body(.anthropic) { $0.output = output }["output_config"]?["format"]?["schema"]
        #expect(closed?["additionalProperties"] == false)
        #expect(closed?["properties"]?["title"]?["maxLength"] == nil)
        let tool = body(.anthropic, .tool) { $0.output = output }
        #expect(tool["tool_choice"] == ["type": "tool", "name": "plan"])
        #expect(tool["tools"]?.elements.first?["input_schema"] == Self.schema)
        let gemini = body(.gemini) { $0.output = output }["generationConfig"]
        #expect(gemini?["responseMimeType"] == "application/json" && gemini?["responseJsonSchema"] == Self.schema)
        let legacy = body(.gemini, .legacy) { $0.output = output }["generationConfig"]?["responseSchema"]
        #expect(legacy?["propertyOrdering"] == ["title", "note", "pages"])
        let words = body(.compatible, .words) { $0.output = output }
        #expect(words["response_format"] == nil)
        let system = words["messages"]?.elements.first?["content"]?.string ?? ""
        #expect(system.hasPrefix("Be brief.") && system.contains(Self.schema.text))
    }

    @Test func dialectsDifferInTheirFields() {
        #expect(body(.openAIChat)["max_completion_tokens"] == 500 && body(.openAIChat)["max_tokens"] == nil)
        #expect(body(.ollama)["max_tokens"] == 500)
        #expect(body(.openAIResponses)["max_output_tokens"] == 500 && body(.openAIResponses)["store"] == false)
        #expect(body(.openRouter)["provider"]?["require_parameters"] == true)
        let tool = ModelTool(name: "read", summary: "Reads.", parameters: ["type": "object", "properties": [:]])
        let forced = { (kind: ProviderKind) in
            body(kind) {
                $0.tools = [tool]
                $0.toolChoice = .named("read")
            }
        }
        #expect(forced(.openAIChat)["tool_choice"]?["function"]?["name"] == "read")
        #expect(forced(.ollama)["tool_choice"] == nil && forced(.ollama)["tools"] != nil)
        #expect(forced(.gemini)["toolConfig"]?["functionCallingConfig"]?["allowedFunctionNames"] == ["read"])
        // llama.cpp takes no schema beside tools: the shape is asked for in words.
        let both = body(.llamaCpp) {
            $0.tools = [tool]
            $0.output = OutputSchema(name: "plan", schema: Self.schema)
        }
        #expect(both["response_format"] == nil && both["tools"] != nil)
    }

    @Test(arguments: [ProviderKind.openAIChat, .openAIResponses, .anthropic, .gemini])
    func aConversationWithImagesAndCallsKeepsItsOrder(_ kind: ProviderKind) {
        let call = ToolCall(id: "c1", name: "read", arguments: #"{"path":"a"}"#, signature: "c2ln")
        let turns = [
            ModelTurn(.user, [.text("Look."), .image(ModelImage(mediaType: "image/png", base64: "AAAA"))]),
            ModelTurn(.assistant, [.text("I read."), .toolCall(call)]),
            ModelTurn(
                .user, [.text("And now?"), .toolResult(ToolResult(id: "c1", name: "read", text: "content"))]),
        ]
        let text = body(kind) { $0.turns = turns }.text
        let image = kind == .gemini || kind == .anthropic ? #""AAAA""# : "data:image/png;base64,AAAA"
        var from = text.startIndex
        // The result stands before what the person goes on to say, but in Gemini, where the order is free.
        let end = kind == .gemini ? ["And now?", "content"] : ["content", "And now?"]
        for word in ["Look.", image, "I read.", "read"] + end {
            guard let found = text[from...].firstRange(of: word) else {
                Issue.record("“\(word)” is missing or out of order in \(text)")
                return
            }
            from = found.upperBound
        }
        #expect((text.contains("thoughtSignature")) == (kind == .gemini))
    }

    @Test func jsonIsWrittenAsItIsRead() throws {
        let value: JSONTree = [
            "b": [1, -2.5, true, .null, "é\u{1}\"\\\n🌍"], "a": [:], "c": ["x": []],
        ]
        let again = try JSONTree(json: value.text)
        #expect(again["b"] == value["b"] && again["c"] == value["c"])
        #expect(value.text.hasPrefix(#"{"b":[1,-2.5,true,null,"é\u0001\"\\\n🌍"],"a":{}"#))
    }
}
