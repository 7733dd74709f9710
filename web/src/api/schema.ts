// Made by `npm run api` of openapi.json, whose SHA-256 is 28e7c76055c8b9cc4a04e2098a4ed83f487cf8c83e80e5969b71b3312e713f19. Do not edit.

export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedAccountView"];
                    };
                };
            };
        };
        put?: never;
        /** Add */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Remove */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Change */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountView"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/accounts/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Check */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/onboarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Onboarding */
        get: {
            parameters: {
                query?: {
                    format?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: {
                    account?: string;
                    at?: string;
                    compare?: string;
                    region?: string;
                    workload?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AssessmentView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedAuditView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedCustomerView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["JourneyBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/entry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EntryView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A report as the command line writes it
         * @description Made from the snapshot of the scan named, else of the last scan of each account in scope. What is accepted or muted is so in the report.
         */
        get: {
            parameters: {
                query?: {
                    account?: string;
                    /** @description true for what passes, too */
                    all?: string;
                    region?: string;
                    /** @description A scan's id; by default the last one of each account */
                    scan?: string;
                    workload?: string;
                };
                header?: never;
                path: {
                    format: "table" | "json" | "html" | "csv" | "sarif" | "junit" | "ocsf" | "asff" | "markdown";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The report; its media type is the format's */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                /** @description There is no such format, scan or account, or its snapshot is not kept */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: {
                    account?: string[];
                    assignee?: string;
                    cursor?: string;
                    impact?: string[];
                    limit?: string;
                    pillar?: string[];
                    practice?: string[];
                    region?: string[];
                    resource?: string[];
                    rule?: string[];
                    severity?: string[];
                    sort?: string;
                    status?: string[];
                    text?: string;
                    type?: string[];
                    workload?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedFindingView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Act */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActionBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Changed"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Groups */
        get: {
            parameters: {
                query?: {
                    account?: string[];
                    assignee?: string;
                    by?: string;
                    cursor?: string;
                    impact?: string[];
                    limit?: string;
                    pillar?: string[];
                    practice?: string[];
                    region?: string[];
                    resource?: string[];
                    rule?: string[];
                    severity?: string[];
                    sort?: string;
                    status?: string[];
                    text?: string;
                    type?: string[];
                    workload?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedGroupView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/findings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FindingDetailView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/framework": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Framework */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FrameworkView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: {
                    account?: string;
                    cursor?: string;
                    limit?: string;
                    region?: string;
                    sort?: string;
                    workload?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedGapView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lenses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedLensView"];
                    };
                };
            };
        };
        put?: never;
        /** Add */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LensBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LensView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lenses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LensDetailView"];
                    };
                };
            };
        };
        /** Replace */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LensBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LensView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        /** Remove */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lenses/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export */
        get: {
            parameters: {
                query?: {
                    file?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                        "application/yaml": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedMuteView"];
                    };
                };
            };
        };
        put?: never;
        /** Add */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MuteBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MuteView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mutes/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MuteBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MutePreview"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mutes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedNotificationView"];
                    };
                };
            };
        };
        put?: never;
        /** Add */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NotificationBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NotificationView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NotificationView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Remove */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Change */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NotificationBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NotificationView"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/notifications/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: string;
                    sort?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedDeliveryView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Test */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Tested"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Enter */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description Not Authorized */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Not Allowed */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedOrganizationView"];
                    };
                };
            };
        };
        put?: never;
        /** Add */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OrganizationDraft"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrganizationView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrganizationView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Remove */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrganizationView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: {
                    account?: string;
                    region?: string;
                    workload?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OverviewView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedPackView"];
                    };
                };
            };
        };
        put?: never;
        /** Add */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PackBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PackDetailView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PackDetailView"];
                    };
                };
            };
        };
        /** Replace */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PackBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PackDetailView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        /** Remove */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parameters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedParameterView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/parameters/{rule}/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Put */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                    rule: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ValueBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ParameterView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        /** Reset */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    name: string;
                    rule: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ParameterView"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedPersonView"];
                    };
                };
            };
        };
        put?: never;
        /** Add */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PersonDraft"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        /** Change */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PersonChange"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonView"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: {
                    account?: string[];
                    cursor?: string;
                    limit?: string;
                    region?: string[];
                    sort?: string;
                    tag?: string;
                    text?: string;
                    type?: string[];
                    workload?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedResourceView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ResourceDetailView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/configuration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Configuration */
        get: {
            parameters: {
                query?: {
                    hash?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description As AWS tells it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": Record<string, unknown>;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/resources/{id}/neighbourhood": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Neighbourhood */
        get: {
            parameters: {
                query?: {
                    depth?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NeighbourhoodView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedReviewLine"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{workload}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: {
                    lens?: string;
                    since?: string;
                };
                header?: never;
                path: {
                    workload: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReviewView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{workload}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Claim */
        post: {
            parameters: {
                query?: {
                    lens?: string;
                    name?: string;
                };
                header?: never;
                path: {
                    workload: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": string;
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReviewView"];
                    };
                };
            };
        };
        /** Drop Claims */
        delete: {
            parameters: {
                query?: {
                    lens?: string;
                };
                header?: never;
                path: {
                    workload: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{workload}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export */
        get: {
            parameters: {
                query?: {
                    format?: string;
                    lens?: string;
                };
                header?: never;
                path: {
                    workload: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{workload}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Milestones */
        get: {
            parameters: {
                query?: {
                    lens?: string;
                };
                header?: never;
                path: {
                    workload: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedMilestoneView"];
                    };
                };
            };
        };
        put?: never;
        /** Keep */
        post: {
            parameters: {
                query?: {
                    lens?: string;
                };
                header?: never;
                path: {
                    workload: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MilestoneBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MilestoneView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{workload}/milestones/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bring */
        post: {
            parameters: {
                query?: {
                    at?: string;
                    lens?: string;
                    name?: string;
                };
                header?: never;
                path: {
                    workload: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": string;
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MilestoneView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{workload}/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Plan */
        get: {
            parameters: {
                query?: {
                    improve?: string;
                    lens?: string;
                    since?: string;
                };
                header?: never;
                path: {
                    workload: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReviewPlan"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reviews/{workload}/questions/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answer */
        put: {
            parameters: {
                query?: {
                    lens?: string;
                };
                header?: never;
                path: {
                    code: string;
                    workload: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AnswerBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReviewQuestion"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedRuleView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rule */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleDetailView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: {
                    account?: string;
                    cursor?: string;
                    limit?: string;
                    sort?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedScanView"];
                    };
                };
            };
        };
        put?: never;
        /** Add */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Wanted"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Requested"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "*/*": string;
                };
            };
            responses: {
                /** @description The scan that it becomes, at the address in Location */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScanView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScanView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancel */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScanView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScanChanges"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scans/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": components["schemas"]["ScanProgress"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedScheduleView"];
                    };
                };
            };
        };
        put?: never;
        /** Add */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ScheduleDraft"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ScheduleView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Session */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
            };
        };
        put?: never;
        /** Sign In */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SignIn"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        /** Sign Out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Turn */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Turn"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set Up */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Setup"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedTokenView"];
                    };
                };
            };
        };
        put?: never;
        /** Add */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TokenDraft"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TokenView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedWorkloadView"];
                    };
                };
            };
        };
        put?: never;
        /** Add */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WorkloadBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkloadView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Preview */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WorkloadBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkloadPreview"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Suggestions */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListedSuggestionView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkloadView"];
                    };
                };
            };
        };
        /** Replace */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WorkloadBody"];
                };
            };
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkloadView"];
                    };
                };
                /** @description Bad Request */
                400: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        /** Remove */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description No Content */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workloads/{id}/topology": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Topology */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OK */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NeighbourhoodView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptanceView: {
            owner: string;
            reason: string;
            ticket: string | null;
            until: components["schemas"]["Instant"] | null;
        };
        AccountBody: {
            name?: string | null;
            account?: string | null;
            roleArn?: string | null;
            environment?: string | null;
            regions?: string[] | null;
        };
        AccountRisk: {
            id: string;
            name: string;
            environment: string;
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            medium: number;
            /** Format: int64 */
            low: number;
            /** Format: double */
            adherence: number | null;
            scannedAt: components["schemas"]["Instant"] | null;
        };
        /** @enum {string} */
        AccountState: "pending" | "ok" | "denied" | "suspended";
        AccountView: {
            id: string;
            name: string;
            account: string;
            roleArn: string | null;
            externalId: string | null;
            environment: string;
            regions: string[];
            state: components["schemas"]["AccountState"];
            checkedAt: components["schemas"]["Instant"] | null;
            checkMessage: string | null;
            lastScan: string | null;
            scannedAt: components["schemas"]["Instant"] | null;
            /** Format: int32 */
            resources: number;
        };
        ActionBody: {
            ids?: string[] | null;
            filter?: components["schemas"]["FilterBody"] | null;
            action?: ("accept" | "reopen" | "assign" | "comment") | null;
            reason?: string | null;
            owner?: string | null;
            ticket?: string | null;
            until?: string | null;
            assignee?: string | null;
            text?: string | null;
        };
        /** @enum {string} */
        Answer: "selected" | "not-selected" | "not-applicable" | "unknown";
        AnswerBody: {
            applies?: boolean | null;
            reason?: string | null;
            note?: string | null;
            by?: string | null;
            on?: components["schemas"]["LocalDate"] | null;
            practices?: components["schemas"]["PracticeBody"][] | null;
        };
        AskView: {
            open: string;
            evidence: string;
        };
        AssessedPillar: {
            id: string;
            title: string;
            /** Format: double */
            adherence: number | null;
            questions: components["schemas"]["AssessedQuestion"][];
        };
        AssessedPractice: {
            code: string;
            title: string;
            risk: components["schemas"]["Severity"];
            state: components["schemas"]["PracticeState"];
            before?: components["schemas"]["PracticeState"];
            evidenced: components["schemas"]["Evidenced"];
            reason: string;
            /** Format: int64 */
            pass: number;
            /** Format: int64 */
            fail: number;
            /** Format: int64 */
            notEvaluated: number;
            rules: string[];
        };
        AssessedQuestion: {
            code: string;
            title: string;
            risk: components["schemas"]["QuestionRisk"];
            before?: components["schemas"]["QuestionRisk"];
            practices: components["schemas"]["AssessedPractice"][];
        };
        AssessmentView: {
            at: components["schemas"]["Instant"] | null;
            /** Format: double */
            adherence: number | null;
            questionsAtRisk: components["schemas"]["AtRiskView"];
            pillars: components["schemas"]["AssessedPillar"][];
        };
        AtRiskView: {
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            medium: number;
            /** Format: int64 */
            none: number;
            /** Format: int64 */
            unanswered: number;
        };
        AuditView: {
            id: string;
            at: components["schemas"]["Instant"];
            by: string;
            action: string;
            target: string;
            facts: {
                [key: string]: string;
            };
            detail: string;
            address: string;
        };
        CallView: {
            service: string;
            operation: string;
            parameters: Record<string, unknown>;
        };
        ChangeView: {
            /** @enum {string} */
            event: "opened" | "resolved" | "reopened";
            id: string;
            rule: string;
            title: string;
            severity: components["schemas"]["Severity"];
            impact: components["schemas"]["Impact"][];
            pillars: string[];
            practices: string[];
            status: components["schemas"]["FindingStatus"];
            resource: components["schemas"]["RefView"];
            message: string;
            firstSeen: components["schemas"]["Instant"];
            lastSeen: components["schemas"]["Instant"];
            assignee: string | null;
            acceptedUntil: components["schemas"]["Instant"] | null;
        };
        Changed: {
            /** Format: int32 */
            changed: number;
        };
        ClaimView: {
            from: string;
            importedBy: string;
            importedAt: components["schemas"]["Instant"];
            whole: boolean;
            /** Format: int32 */
            answered: number;
            /** Format: int32 */
            confirmed: number;
            contradictions: components["schemas"]["ContradictionView"][];
            strengths: components["schemas"]["LineView"][];
            unseen: components["schemas"]["LineView"][];
            unproven: components["schemas"]["LineView"][];
            unmatched: components["schemas"]["UnmatchedView"];
        };
        ContradictionView: {
            question: string;
            practice: string;
            title: string;
            claimed: components["schemas"]["Answer"];
            questionRisk: components["schemas"]["QuestionRisk"];
            severity: components["schemas"]["Severity"];
            /** Format: int64 */
            resources: number;
            places: string[];
            rules: string[];
        };
        CoverageView: {
            /** Format: int64 */
            evaluations: number;
            /** Format: int64 */
            notEvaluated: number;
            /** Format: int64 */
            gaps: number;
        };
        /** @enum {string} */
        Criticality: "critical" | "high" | "medium" | "low";
        CustomerView: {
            id: string;
            name: string;
            role: components["schemas"]["Role"];
            /** @enum {string} */
            plan: "trial" | "standard";
            trialEndsAt: components["schemas"]["Instant"] | null;
            /** Format: int64 */
            accounts: number;
            scannedAt: components["schemas"]["Instant"] | null;
            stage: components["schemas"]["Stage"] | null;
            saidStage: components["schemas"]["Stage"] | null;
            nextStep: string;
            due: components["schemas"]["LocalDate"] | null;
            changedBy: string | null;
            changedAt: components["schemas"]["Instant"] | null;
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            medium: number;
            /** Format: int64 */
            questions: number;
            /** Format: int64 */
            highAtFirst: number | null;
        };
        /** @enum {string} */
        DeliveryState: "queued" | "sent" | "failed";
        DeliveryView: {
            id: string;
            event: string;
            title: string;
            state: components["schemas"]["DeliveryState"];
            /** Format: int32 */
            attempts: number;
            error: string | null;
            createdAt: components["schemas"]["Instant"];
            sentAt: components["schemas"]["Instant"] | null;
        };
        EdgeView: {
            from: string;
            to: string;
            by: string;
        };
        /** @enum {string} */
        Effort: "minutes" | "hours" | "days" | "weeks";
        EntryView: {
            oidc: boolean;
        };
        EventView: {
            at: components["schemas"]["Instant"];
            event: components["schemas"]["FindingEvent"];
            by: string;
            note: string;
            scan: string | null;
        };
        EvidenceView: {
            rule: string;
            title: string;
            severity: components["schemas"]["Severity"];
            judged: boolean;
            /** Format: int64 */
            pass: number;
            /** Format: int64 */
            fail: number;
            /** Format: int64 */
            notEvaluated: number;
            examples: components["schemas"]["ExampleView"][];
            gaps: components["schemas"]["ReviewGap"][];
        };
        /** @enum {string} */
        Evidenced: "automated" | "partial" | "attested" | "not-observable";
        ExampleView: {
            id: string | null;
            name: string;
            type: string;
            account: string;
            region: string;
            message: string;
        };
        FiguresView: {
            /** Format: int32 */
            high: number;
            /** Format: int32 */
            medium: number;
            /** Format: int32 */
            none: number;
            /** Format: int32 */
            unanswered: number;
            /** Format: int32 */
            questions: number;
            /** Format: int32 */
            complete: number;
            /** Format: int32 */
            practices: number;
            /** Format: int32 */
            answered: number;
            /** Format: int32 */
            contradicted: number;
        };
        FileBody: {
            path?: string | null;
            text?: string | null;
        };
        FileView: {
            path: string;
            text: string;
        };
        FilterBody: {
            rule?: string[] | null;
            resource?: string[] | null;
            type?: string[] | null;
            account?: string[] | null;
            region?: string[] | null;
            severity?: string[] | null;
            pillar?: string[] | null;
            practice?: string[] | null;
            impact?: string[] | null;
            status?: string[] | null;
            workload?: string | null;
            assignee?: string | null;
            text?: string | null;
        };
        FindingDetailView: {
            id: string;
            rule: components["schemas"]["RuleDetailView"] | null;
            title: string;
            severity: components["schemas"]["Severity"];
            impact: components["schemas"]["Impact"][];
            pillars: string[];
            practices: string[];
            status: components["schemas"]["FindingStatus"];
            resource: components["schemas"]["RefView"];
            message: string;
            firstSeen: components["schemas"]["Instant"];
            lastSeen: components["schemas"]["Instant"];
            resolvedAt: components["schemas"]["Instant"] | null;
            assignee: string | null;
            acceptedUntil: components["schemas"]["Instant"] | null;
            acceptance: components["schemas"]["AcceptanceView"] | null;
            evidence: Record<string, unknown>;
            expected: string | null;
            history: components["schemas"]["EventView"][];
            related: components["schemas"]["RefView"][];
            workloads: components["schemas"]["WorkloadRefView"][];
        };
        /** @enum {string} */
        FindingEvent: "opened" | "resolved" | "reopened" | "accepted" | "acceptance-expired" | "muted" | "unmuted" | "assigned" | "commented";
        /** @enum {string} */
        FindingStatus: "open" | "accepted" | "muted" | "resolved";
        FindingView: {
            id: string;
            rule: string;
            title: string;
            severity: components["schemas"]["Severity"];
            impact: components["schemas"]["Impact"][];
            pillars: string[];
            practices: string[];
            status: components["schemas"]["FindingStatus"];
            resource: components["schemas"]["RefView"];
            message: string;
            firstSeen: components["schemas"]["Instant"];
            lastSeen: components["schemas"]["Instant"];
            assignee: string | null;
            acceptedUntil: components["schemas"]["Instant"] | null;
        };
        FixView: {
            effort: components["schemas"]["Effort"];
            interrupts: boolean;
            caution: string | null;
            steps: string[];
            console: string[];
            terraform: string | null;
            cloudformation: string | null;
            plan: components["schemas"]["StepView"][];
        };
        FrameworkPillar: {
            id: string;
            title: string;
            questions: components["schemas"]["FrameworkQuestion"][];
        };
        FrameworkPractice: {
            code: string;
            title: string;
            risk: components["schemas"]["Severity"];
            evidenced: components["schemas"]["Evidenced"];
            reason: string;
            rules: string[];
        };
        FrameworkQuestion: {
            code: string;
            title: string;
            practices: components["schemas"]["FrameworkPractice"][];
        };
        FrameworkView: {
            lens: string;
            pillars: components["schemas"]["FrameworkPillar"][];
        };
        /** @enum {string} */
        GapReason: "denied" | "throttled" | "timeout" | "region-disabled" | "error" | "not-read";
        GapView: {
            account: string;
            region: string;
            service: string;
            operation: string;
            reason: components["schemas"]["GapReason"];
            permission: string | null;
            type: string;
            resource: string | null;
            message: string;
        };
        GroupView: {
            key: string;
            title: string;
            severity: components["schemas"]["Severity"];
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            medium: number;
            /** Format: int64 */
            low: number;
            /** Format: int64 */
            findings: number;
            /** Format: int64 */
            resources: number;
        };
        /** @enum {string} */
        Impact: "downtime" | "data-loss" | "security" | "performance" | "cost" | "sustainability" | "operations";
        ImpactView: {
            impact: components["schemas"]["Impact"];
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            medium: number;
            /** Format: int64 */
            low: number;
        };
        ImprovedView: {
            code: string;
            title: string;
        };
        /**
         * Format: date-time
         * @example 2022-03-10T16:15:50Z
         */
        Instant: string;
        JourneyBody: {
            stage?: string | null;
            nextStep?: string | null;
            due?: components["schemas"]["LocalDate"] | null;
        };
        LensBody: {
            lens?: string | null;
            rules?: string | null;
            version?: string | null;
            workloads?: string[] | null;
        };
        LensDetailView: {
            lens: components["schemas"]["LensView"];
            text: string;
            rules: string;
        };
        LensRef: {
            id: string;
            name: string;
        };
        LensView: {
            id: string;
            name: string;
            description: string;
            version: string;
            /** Format: int32 */
            pillars: number;
            /** Format: int64 */
            questions: number;
            /** Format: int64 */
            choices: number;
            /** Format: int64 */
            shown: number;
            /** Format: int64 */
            partly: number;
            remarks: string[];
            workloads: string[];
            changedBy: string;
            changedAt: components["schemas"]["Instant"];
        };
        LineView: {
            question: string;
            practice: string;
            title: string;
            risk: components["schemas"]["Severity"];
            claimed: components["schemas"]["Answer"];
        };
        LinkView: {
            to: components["schemas"]["RefView"];
            by: string;
        };
        ListedAccountView: {
            items: components["schemas"]["AccountView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedAuditView: {
            items: components["schemas"]["AuditView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedCustomerView: {
            items: components["schemas"]["CustomerView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedDeliveryView: {
            items: components["schemas"]["DeliveryView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedFindingView: {
            items: components["schemas"]["FindingView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedGapView: {
            items: components["schemas"]["GapView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedGroupView: {
            items: components["schemas"]["GroupView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedLensView: {
            items: components["schemas"]["LensView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedMilestoneView: {
            items: components["schemas"]["MilestoneView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedMuteView: {
            items: components["schemas"]["MuteView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedNotificationView: {
            items: components["schemas"]["NotificationView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedOrganizationView: {
            items: components["schemas"]["OrganizationView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedPackView: {
            items: components["schemas"]["PackView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedParameterView: {
            items: components["schemas"]["ParameterView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedPersonView: {
            items: components["schemas"]["PersonView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedResourceView: {
            items: components["schemas"]["ResourceView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedReviewLine: {
            items: components["schemas"]["ReviewLine"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedRuleView: {
            items: components["schemas"]["RuleView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedScanView: {
            items: components["schemas"]["ScanView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedScheduleView: {
            items: components["schemas"]["ScheduleView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedSuggestionView: {
            items: components["schemas"]["SuggestionView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedTokenView: {
            items: components["schemas"]["TokenView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        ListedWorkloadView: {
            items: components["schemas"]["WorkloadView"][];
            next: string | null;
            /** Format: int64 */
            total: number;
            more?: boolean;
        };
        /**
         * Format: date
         * @example 2022-03-10
         */
        LocalDate: string;
        MilestoneBody: {
            name?: string | null;
        };
        MilestoneView: {
            id: string;
            name: string;
            by: string;
            at: components["schemas"]["Instant"];
            tool: boolean;
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            medium: number;
            /** Format: int64 */
            none: number;
            /** Format: int64 */
            unanswered: number;
            /** Format: int64 */
            answered: number;
            /** Format: int64 */
            practices: number;
        };
        MuteBody: {
            rule?: string | null;
            account?: string | null;
            region?: string | null;
            resource?: string | null;
            tag?: string | null;
            reason?: string | null;
            until?: string | null;
        };
        MutePreview: {
            /** Format: int32 */
            findings: number;
            sample: components["schemas"]["FindingView"][];
        };
        MuteView: {
            id: string;
            rule: string | null;
            account: string | null;
            region: string | null;
            resource: string | null;
            tag: string | null;
            reason: string;
            by: string;
            until: components["schemas"]["Instant"] | null;
            createdAt: components["schemas"]["Instant"];
        };
        NeighbourhoodView: {
            nodes: components["schemas"]["NodeView"][];
            edges: components["schemas"]["EdgeView"][];
            whole: boolean;
        };
        NodeView: {
            id: string;
            type: string;
            name: string;
            region: string;
            zone: string | null;
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            medium: number;
            /** Format: int64 */
            low: number;
        };
        NotificationBody: {
            name?: string | null;
            kind?: string | null;
            target?: string | null;
            secret?: string | null;
            user?: string | null;
            project?: string | null;
            severity?: components["schemas"]["Severity"] | null;
            events?: string[] | null;
            environment?: string | null;
            workload?: string | null;
            enabled?: boolean | null;
        };
        /** @enum {string} */
        NotificationEvent: "opened" | "reopened" | "failed" | "digest";
        NotificationView: {
            id: string;
            name: string;
            kind: string;
            target: string;
            severity: components["schemas"]["Severity"];
            events: components["schemas"]["NotificationEvent"][];
            environment: string | null;
            workload: string | null;
            enabled: boolean;
            digestAt: components["schemas"]["Instant"] | null;
            createdAt: components["schemas"]["Instant"];
        };
        OrganizationDraft: {
            account?: string | null;
            roleName?: string | null;
            environment?: string | null;
        };
        OrganizationView: {
            id: string;
            account: string;
            roleName: string;
            externalId: string;
            environment: string;
            readAt: components["schemas"]["Instant"] | null;
            message: string | null;
            /** Format: int32 */
            accounts: number;
        };
        OverviewView: {
            scannedAt: components["schemas"]["Instant"] | null;
            /** Format: int64 */
            accounts: number;
            /** Format: int64 */
            resources: number;
            coverage: components["schemas"]["CoverageView"];
            /** Format: double */
            adherence: number | null;
            risks: components["schemas"]["RisksView"];
            byPillar: components["schemas"]["PillarRisk"][];
            byAccount: components["schemas"]["AccountRisk"][];
            byRegion: components["schemas"]["RegionView"][];
            byImpact: components["schemas"]["ImpactView"][];
            workloads: components["schemas"]["WorkloadRisk"][];
            threatened: components["schemas"]["ThreatView"][];
            trend: components["schemas"]["TrendView"][];
            changes: components["schemas"]["RecentChanges"];
            running: components["schemas"]["ScanView"][];
        };
        PackBody: {
            name?: string | null;
            files?: components["schemas"]["FileBody"][] | null;
        };
        PackDetailView: {
            id: string;
            name: string;
            files: string[];
            rules: string[];
            changedBy: string;
            changedAt: components["schemas"]["Instant"];
            problems: components["schemas"]["Place"][];
            contents: components["schemas"]["FileView"][];
        };
        PackView: {
            id: string;
            name: string;
            files: string[];
            rules: string[];
            changedBy: string;
            changedAt: components["schemas"]["Instant"];
            problems: components["schemas"]["Place"][];
        };
        ParameterView: {
            rule: string;
            title: string;
            service: string;
            name: string;
            about: string;
            type: string;
            usual: unknown;
            value: unknown;
            changed: boolean;
            changedBy: string | null;
            changedAt: components["schemas"]["Instant"] | null;
        };
        PersonChange: {
            name?: string | null;
            role?: components["schemas"]["Role"] | null;
            password?: string | null;
        };
        PersonDraft: {
            email?: string | null;
            name?: string | null;
            role?: components["schemas"]["Role"] | null;
            password?: string | null;
        };
        PersonView: {
            id: string;
            email: string;
            name: string;
            role: components["schemas"]["Role"];
            lastSeen: components["schemas"]["Instant"] | null;
        };
        PillarRisk: {
            pillar: string;
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            medium: number;
            /** Format: int64 */
            low: number;
            /** Format: double */
            adherence: number | null;
        };
        Place: {
            file: string;
            /** Format: int32 */
            line: number;
            /** Format: int32 */
            column: number;
            message: string;
        };
        PlanProgress: {
            since: string;
            improved: string[];
            unseen: string[];
            fresh: string[];
        };
        PlanView: {
            /** @enum {string} */
            plan: "trial" | "standard";
            trialEndsAt: components["schemas"]["Instant"] | null;
            /** Format: int64 */
            nodes: number;
            /** Format: int32 */
            nodeLimit: number | null;
            /** Format: int64 */
            accounts: number;
            /** Format: int64 */
            people: number;
            usage: components["schemas"]["UsedView"][];
        };
        PracticeBody: {
            code?: string | null;
            answer?: ("yes" | "no" | "not-applicable") | null;
            reason?: string | null;
            note?: string | null;
            evidence?: string[] | null;
            by?: string | null;
            on?: components["schemas"]["LocalDate"] | null;
            owner?: string | null;
        };
        /** @enum {string} */
        PracticeState: "MET" | "PARTLY_MET" | "NOT_MET" | "NOT_APPLICABLE" | "UNKNOWN" | "ATTESTED";
        /** @enum {string} */
        QuestionRisk: "HIGH" | "MEDIUM" | "NONE" | "UNANSWERED";
        RecentChanges: {
            since: components["schemas"]["Instant"];
            /** Format: int64 */
            opened: number;
            /** Format: int64 */
            resolved: number;
            /** Format: int64 */
            reopened: number;
        };
        RefView: {
            id: string;
            key: string;
            name: string;
            type: string;
            arn: string | null;
            account: string;
            region: string;
        };
        RegionView: {
            region: string;
            /** Format: int64 */
            resources: number;
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            medium: number;
            /** Format: int64 */
            low: number;
        };
        Requested: {
            id: string;
            state: components["schemas"]["ScanState"];
            account: string | null;
            accounts: string[];
            regions: string[];
            source: string;
            requestedBy: string;
            queuedAt: components["schemas"]["Instant"];
            startedAt: components["schemas"]["Instant"] | null;
            finishedAt: components["schemas"]["Instant"] | null;
            /** Format: int64 */
            resources: number;
            /** Format: int64 */
            evaluations: number;
            /** Format: int64 */
            notEvaluated: number;
            /** Format: int32 */
            gaps: number;
            /** Format: int32 */
            opened: number;
            /** Format: int32 */
            resolved: number;
            /** Format: int32 */
            reopened: number;
            progress: components["schemas"]["ScanProgress"];
            error: string | null;
            items: components["schemas"]["ScanView"][];
        };
        ResourceDetailView: {
            id: string;
            key: string;
            arn: string | null;
            type: string;
            name: string;
            account: string;
            region: string;
            tags: {
                [key: string]: string;
            };
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            medium: number;
            /** Format: int64 */
            low: number;
            firstSeen: components["schemas"]["Instant"];
            lastSeen: components["schemas"]["Instant"];
            goneAt: components["schemas"]["Instant"] | null;
            configuration: Record<string, unknown>;
            links: components["schemas"]["LinkView"][];
            linkedFrom: components["schemas"]["LinkView"][];
            findings: components["schemas"]["FindingView"][];
            versions: components["schemas"]["VersionView"][];
        };
        ResourceView: {
            id: string;
            key: string;
            arn: string | null;
            type: string;
            name: string;
            account: string;
            region: string;
            tags: {
                [key: string]: string;
            };
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            medium: number;
            /** Format: int64 */
            low: number;
            firstSeen: components["schemas"]["Instant"];
            lastSeen: components["schemas"]["Instant"];
            goneAt: components["schemas"]["Instant"] | null;
        };
        ReviewGap: {
            account: string;
            region: string;
            service: string;
            operation: string;
            reason: string;
            permission: string | null;
        };
        ReviewLine: {
            workload: string;
            name: string;
            environment: string | null;
            criticality: components["schemas"]["Criticality"] | null;
            owner: string | null;
            at: components["schemas"]["Instant"] | null;
            lenses: components["schemas"]["LensRef"][];
            figures: components["schemas"]["FiguresView"];
            claimedAt: components["schemas"]["Instant"] | null;
            /** Format: int32 */
            contradictions: number;
        };
        ReviewPillar: {
            id: string;
            title: string;
            figures: components["schemas"]["FiguresView"];
            questions: components["schemas"]["ReviewQuestion"][];
        };
        ReviewPlan: {
            high: string[];
            /** Format: int32 */
            percent: number;
            /** Format: int32 */
            before: number;
            progress: components["schemas"]["PlanProgress"] | null;
            /** Format: int32 */
            goal: number;
            reached: boolean;
            improves: components["schemas"]["ImprovedView"][];
            works: components["schemas"]["WorkView"][];
            /** Format: int64 */
            minutes: number;
            proven: boolean;
            byPeople: string[];
        };
        ReviewPractice: {
            code: string;
            title: string;
            risk: components["schemas"]["Severity"];
            state: components["schemas"]["PracticeState"];
            answer: components["schemas"]["Answer"];
            before?: components["schemas"]["Answer"];
            /** @enum {string} */
            basis: "rules" | "person" | "nothing";
            reason: string | null;
            why: string;
            ask: components["schemas"]["AskView"] | null;
            said: components["schemas"]["SaidView"] | null;
            contradicted: boolean;
            claimed: components["schemas"]["Answer"] | null;
            rules: components["schemas"]["EvidenceView"][];
        };
        ReviewQuestion: {
            code: string;
            title: string;
            risk: components["schemas"]["QuestionRisk"];
            before?: components["schemas"]["QuestionRisk"];
            complete: boolean;
            said: components["schemas"]["SaidView"] | null;
            claimedApplicable: boolean | null;
            practices: components["schemas"]["ReviewPractice"][];
        };
        ReviewView: {
            workload: string;
            name: string;
            lens: components["schemas"]["LensRef"] | null;
            at: components["schemas"]["Instant"] | null;
            figures: components["schemas"]["FiguresView"];
            since: components["schemas"]["MilestoneView"] | null;
            claim: components["schemas"]["ClaimView"] | null;
            pillars: components["schemas"]["ReviewPillar"][];
        };
        RisksView: {
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            medium: number;
            /** Format: int64 */
            low: number;
        };
        /** @enum {string} */
        Role: "viewer" | "partner" | "engineer" | "owner";
        RuleDetailView: {
            id: string;
            title: string;
            resource: string;
            service: string;
            severity: components["schemas"]["Severity"];
            impact: components["schemas"]["Impact"][];
            practices: string[];
            pillars: string[];
            equivalents: {
                [key: string]: string[];
            };
            pack: string | null;
            /** Format: int64 */
            open: number;
            rationale: string;
            because: string;
            when: string | null;
            holds: string;
            fix: components["schemas"]["FixView"];
            references: string[];
            parameters: Record<string, unknown>;
        };
        RuleView: {
            id: string;
            title: string;
            resource: string;
            service: string;
            severity: components["schemas"]["Severity"];
            impact: components["schemas"]["Impact"][];
            practices: string[];
            pillars: string[];
            equivalents: {
                [key: string]: string[];
            };
            pack: string | null;
            /** Format: int64 */
            open: number;
        };
        SaidView: {
            /** @enum {string} */
            answer: "yes" | "no" | "not-applicable";
            reason: string | null;
            note: string;
            evidence: string[];
            by: string;
            on: components["schemas"]["LocalDate"];
            owner: string;
            changedBy: string;
            changedAt: components["schemas"]["Instant"];
        };
        ScanChanges: {
            /** Format: int32 */
            opened: number;
            /** Format: int32 */
            resolved: number;
            /** Format: int32 */
            reopened: number;
            items: components["schemas"]["ChangeView"][];
        };
        ScanProgress: {
            /** Format: int64 */
            done: number;
            /** Format: int64 */
            total: number;
            what: string;
        };
        /** @enum {string} */
        ScanState: "queued" | "running" | "done" | "failed" | "cancelled";
        ScanView: {
            id: string;
            state: components["schemas"]["ScanState"];
            account: string | null;
            accounts: string[];
            regions: string[];
            source: string;
            requestedBy: string;
            queuedAt: components["schemas"]["Instant"];
            startedAt: components["schemas"]["Instant"] | null;
            finishedAt: components["schemas"]["Instant"] | null;
            /** Format: int64 */
            resources: number;
            /** Format: int64 */
            evaluations: number;
            /** Format: int64 */
            notEvaluated: number;
            /** Format: int32 */
            gaps: number;
            /** Format: int32 */
            opened: number;
            /** Format: int32 */
            resolved: number;
            /** Format: int32 */
            reopened: number;
            progress: components["schemas"]["ScanProgress"];
            error: string | null;
        };
        ScheduleDraft: {
            name?: string | null;
            cron?: string | null;
            zone?: string | null;
            accounts?: string[] | null;
        };
        ScheduleView: {
            id: string;
            name: string;
            cron: string;
            zone: string;
            accounts: string[];
            next: components["schemas"]["Instant"] | null;
        };
        SessionView: {
            user: components["schemas"]["User"];
            tenant: components["schemas"]["TenantView"];
            tenants: components["schemas"]["TenantName"][];
        };
        Setup: {
            email?: string | null;
            name?: string | null;
            password?: string | null;
            tenant?: string | null;
            key?: string | null;
        };
        /** @enum {string} */
        Severity: "high" | "medium" | "low";
        SignIn: {
            email?: string | null;
            password?: string | null;
            key?: string | null;
        };
        /** @enum {string} */
        Stage: "onboarded" | "scanned" | "discussed" | "sow-sent" | "accepted" | "mending" | "improved";
        StepView: {
            act: components["schemas"]["CallView"];
            undo: components["schemas"]["CallView"];
        };
        SuggestionView: {
            id: string;
            name: string;
            environment: string;
            criticality: components["schemas"]["Criticality"];
            owner: string;
            services: string[];
            parent: string | null;
            accounts: string[];
            regions: string[];
            tags: {
                [key: string]: string;
            };
            stacks: string[];
            applications: string[];
            resources: string[];
            because: string;
            /** Format: int64 */
            matches: number;
        };
        TenantName: {
            id: string;
            name: string;
        };
        TenantView: {
            id: string;
            name: string;
            /** @enum {string} */
            plan: "trial" | "standard";
            trialEndsAt: components["schemas"]["Instant"] | null;
            /** Format: int64 */
            nodes: number;
            /** Format: int32 */
            nodeLimit: number | null;
        };
        Tested: {
            state: string;
        };
        ThreatView: {
            service: string;
            workload: string;
            workloadId: string;
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            risks: number;
        };
        TokenDraft: {
            name?: string | null;
            role?: components["schemas"]["Role"] | null;
            expiresAt?: components["schemas"]["Instant"] | null;
        };
        TokenView: {
            id: string;
            name: string;
            prefix: string;
            by: string;
            role: components["schemas"]["Role"];
            createdAt: components["schemas"]["Instant"];
            lastUsedAt: components["schemas"]["Instant"] | null;
            expiresAt: components["schemas"]["Instant"];
            secret: string | null;
        };
        TrendView: {
            at: components["schemas"]["Instant"];
            /** Format: double */
            adherence: number | null;
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            medium: number;
            /** Format: int64 */
            low: number;
        };
        Turn: {
            tenant?: string | null;
        };
        TypeCount: {
            type: string;
            /** Format: int64 */
            resources: number;
        };
        UnmatchedView: {
            questions: string[];
            choices: string[];
            practices: string[];
            missing: string[];
        };
        UsedView: {
            at: components["schemas"]["Instant"];
            /** Format: int64 */
            nodes: number;
        };
        User: {
            id: string;
            email: string;
            name: string;
            role: components["schemas"]["Role"];
        };
        ValueBody: {
            value: unknown;
        };
        VersionView: {
            from: components["schemas"]["Instant"];
            to: components["schemas"]["Instant"] | null;
            hash: string;
        };
        Wanted: {
            account?: string | null;
            accounts?: string[] | null;
            regions?: string[] | null;
        };
        WorkView: {
            rule: string;
            title: string;
            severity: components["schemas"]["Severity"];
            effort: components["schemas"]["Effort"];
            interrupts: boolean;
            /** Format: int64 */
            resources: number;
            /** Format: int64 */
            minutes: number;
            practices: string[];
        };
        WorkloadBody: {
            name?: string | null;
            environment?: string | null;
            criticality?: components["schemas"]["Criticality"] | null;
            owner?: string | null;
            services?: string[] | null;
            parent?: string | null;
            accounts?: string[] | null;
            regions?: string[] | null;
            tags?: {
                [key: string]: string;
            } | null;
            stacks?: string[] | null;
            applications?: string[] | null;
            resources?: string[] | null;
        };
        WorkloadPreview: {
            /** Format: int64 */
            resources: number;
            sample: components["schemas"]["RefView"][];
            byType: components["schemas"]["TypeCount"][];
        };
        WorkloadRefView: {
            id: string;
            name: string;
            environment: string;
            criticality: components["schemas"]["Criticality"];
            services: string[];
        };
        WorkloadRisk: {
            id: string;
            name: string;
            environment: string;
            criticality: components["schemas"]["Criticality"];
            /** Format: int64 */
            high: number;
            /** Format: int64 */
            medium: number;
            /** Format: int64 */
            low: number;
            /** Format: double */
            adherence: number | null;
        };
        WorkloadView: {
            id: string;
            name: string;
            environment: string;
            criticality: components["schemas"]["Criticality"];
            owner: string;
            services: string[];
            parent: string | null;
            accounts: string[];
            regions: string[];
            tags: {
                [key: string]: string;
            };
            stacks: string[];
            applications: string[];
            resources: string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
