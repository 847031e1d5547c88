extension SpokenProtocol {
    /// The frames of a whole answer, each with its empty line.
    public func frames(of answer: AnswerScript, model: String = "test-model") -> [String] {
        switch self {
        case .openAIChat: chatFrames(answer, model)
        case .openAIResponses: responsesFrames(answer, model)
        case .anthropic: anthropicFrames(answer, model)
        case .gemini: geminiFrames(answer, model)
        }
    }

    /// The frame of an error in the middle of a stream.
    func errorFrame(_ name: String) -> String {
        switch self {
        case .openAIChat: data(errorBody(500, name))
        case .openAIResponses:
            event("error", ["type": "error", "code": name, "message": "There is a problem.", "sequence_number": 99])
        case .anthropic: "event: error\n" + data(errorBody(529, name))
        case .gemini: data(errorBody(503, "UNAVAILABLE"))
        }
    }

    /// A sign of life without content.
    var keepAliveFrame: String {
        self == .anthropic ? "event: ping\ndata: {\"type\": \"ping\"}\n\n" : ": PROCESSING\n\n"
    }

    private func data(_ text: String) -> String { "data: \(text)\n\n" }
    private func event(_ name: String, _ value: [String: Any]) -> String { "event: \(name)\n" + data(json(value)) }

    private func chatFrames(_ answer: AnswerScript, _ model: String) -> [String] {
        func chunk(_ delta: [String: Any], _ reason: String? = nil) -> String {
            let choice: [String: Any] = ["index": 0, "delta": delta, "finish_reason": reason as Any? ?? Null.value]
            return data(
                json([
                    "id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": model,
                    "choices": [choice], "usage": Null.value,
                ]))
        }
        var frames = [chunk(["role": "assistant", "content": ""])]
        frames += answer.reasoning.map { chunk(["reasoning_content": $0]) }
        frames += answer.pieces.map { answer.ending == .refused ? chunk(["refusal": $0]) : chunk(["content": $0]) }
        for (index, call) in answer.calls.enumerated() {
            let head: [String: Any] = [
                "index": index, "id": "call_\(index)_x", "type": "function",
                "function": ["name": call.name, "arguments": ""],
            ]
            frames.append(chunk(["tool_calls": [head]]))
            for piece in call.arguments {
                frames.append(chunk(["tool_calls": [["index": index, "function": ["arguments": piece]]]]))
            }
        }
        let reasons: [AnswerScript.Ending: String] = [.length: "length", .calls: "tool_calls"]
        frames.append(chunk([:], reasons[answer.ending] ?? "stop"))
        frames.append(
            data(
                json([
                    "id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": model, "choices": [],
                    "usage": [
                        "prompt_tokens": answer.inputTokens + answer.cachedTokens,
                        "completion_tokens": answer.outputTokens,
                        "prompt_tokens_details": ["cached_tokens": answer.cachedTokens],
                    ],
                ])))
        return frames + ["data: [DONE]\n\n"]
    }

    private func responsesFrames(_ answer: AnswerScript, _ model: String) -> [String] {
        var frames: [String] = []
        func add(_ type: String, _ more: [String: Any]) {
            var value = more
            value["type"] = type
            value["sequence_number"] = frames.count
            frames.append(event(type, value))
        }
        add("response.created", ["response": ["id": "resp_1", "model": model, "status": "in_progress"]])
        for piece in answer.reasoning { add("response.reasoning_summary_text.delta", ["delta": piece]) }
        if !answer.pieces.isEmpty {
            add("response.output_item.added", ["output_index": 0, "item": ["type": "message", "id": "msg_1"]])
            let kind = answer.ending == .refused ? "response.refusal" : "response.output_text"
            for piece in answer.pieces {
                add(
                    kind + ".delta",
                    ["item_id": "msg_1", "output_index": 0, "content_index": 0, "delta": piece])
            }
            add(kind + ".done", ["item_id": "msg_1", "output_index": 0, "text": answer.text])
        }
        for (number, call) in answer.calls.enumerated() {
            let item: [String: Any] = [
                "type": "function_call", "id": "fc_\(number)", "call_id": "call_\(number)_x", "name": call.name,
                "arguments": "",
            ]
            add("response.output_item.added", ["output_index": number + 1, "item": item])
            for piece in call.arguments {
                add("response.function_call_arguments.delta", ["output_index": number + 1, "delta": piece])
            }
            add(
                "response.function_call_arguments.done",
                ["output_index": number + 1, "name": call.name, "arguments": call.arguments.joined()])
        }
        let usage: [String: Any] = [
            "input_tokens": answer.inputTokens + answer.cachedTokens, "output_tokens": answer.outputTokens,
            "input_tokens_details": ["cached_tokens": answer.cachedTokens],
        ]
        if answer.ending == .length {
            add(
                "response.incomplete",
                ["response": ["model": model, "incomplete_details": ["reason": "max_output_tokens"], "usage": usage]])
        } else {
            add("response.completed", ["response": ["model": model, "status": "completed", "usage": usage]])
        }
        return frames
    }

    private func anthropicFrames(_ answer: AnswerScript, _ model: String) -> [String] {
        func frame(_ type: String, _ more: [String: Any]) -> String {
            var value = more
            value["type"] = type
            return event(type, value)
        }
        let usage: [String: Any] = [
            "input_tokens": answer.inputTokens, "output_tokens": 1, "cache_read_input_tokens": answer.cachedTokens,
            "cache_creation_input_tokens": 0,
        ]
        var frames = [
            frame("message_start", ["message": ["id": "msg_1", "model": model, "content": [], "usage": usage]])
        ]
        var index = 0
        func block(_ start: [String: Any], _ deltas: [[String: Any]]) {
            frames.append(frame("content_block_start", ["index": index, "content_block": start]))
            frames.append(keepAliveFrame)
            frames += deltas.map { frame("content_block_delta", ["index": index, "delta": $0]) }
            frames.append(frame("content_block_stop", ["index": index]))
            index += 1
        }
        if !answer.reasoning.isEmpty {
            block(
                ["type": "thinking", "thinking": ""],
                answer.reasoning.map { ["type": "thinking_delta", "thinking": $0] })
        }
        if !answer.pieces.isEmpty {
            block(["type": "text", "text": ""], answer.pieces.map { ["type": "text_delta", "text": $0] })
        }
        for (number, call) in answer.calls.enumerated() {
            block(
                ["type": "tool_use", "id": "toolu_\(number)", "name": call.name, "input": [String: Any]()],
                call.arguments.map { ["type": "input_json_delta", "partial_json": $0] })
        }
        let reasons: [AnswerScript.Ending: String] = [
            .length: "max_tokens", .refused: "refusal", .calls: "tool_use", .finished: "end_turn",
        ]
        frames.append(
            frame(
                "message_delta",
                [
                    "delta": ["stop_reason": reasons[answer.ending] ?? "end_turn"],
                    "usage": ["output_tokens": answer.outputTokens],
                ]))
        return frames + [frame("message_stop", [:])]
    }

    private func geminiFrames(_ answer: AnswerScript, _ model: String) -> [String] {
        var parts: [[String: Any]] = answer.reasoning.map { ["text": $0, "thought": true] }
        if answer.ending != .refused { parts += answer.pieces.map { ["text": $0] } }
        for call in answer.calls {
            let arguments = Self.object(call.arguments.joined())
            parts.append(["functionCall": ["name": call.name, "args": arguments], "thoughtSignature": "c2ln"])
        }
        let usage: [String: Any] = [
            "promptTokenCount": answer.inputTokens + answer.cachedTokens, "candidatesTokenCount": answer.outputTokens,
            "cachedContentTokenCount": answer.cachedTokens,
        ]
        func frame(_ parts: [[String: Any]], _ reason: String?) -> String {
            var candidate: [String: Any] = ["content": ["role": "model", "parts": parts], "index": 0]
            if let reason { candidate["finishReason"] = reason }
            return data(json(["candidates": [candidate], "usageMetadata": usage, "modelVersion": model]))
        }
        let reasons: [AnswerScript.Ending: String] = [.length: "MAX_TOKENS", .refused: "SAFETY"]
        return parts.map { frame([$0], nil) } + [frame([], reasons[answer.ending] ?? "STOP")]
    }
}
